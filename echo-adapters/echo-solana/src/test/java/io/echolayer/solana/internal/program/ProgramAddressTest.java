package io.echolayer.solana.internal.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ProgramAddressTest {
  private static final PublicKey PROGRAM =
      PublicKey.of("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");

  @Test
  void seedsAreAtMost15Of32Bytes() {
    ProgramAddress most =
        ProgramAddress.find(PROGRAM, Collections.nCopies(15, new byte[PublicKey.LENGTH]));
    assertThat(most.address().isOnCurve()).isFalse();
    assertThatThrownBy(() -> ProgramAddress.find(PROGRAM, Collections.nCopies(16, new byte[1])))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> ProgramAddress.find(PROGRAM, Collections.nCopies(1, new byte[33])))
        .isInstanceOf(InvalidValueException.class);
  }
}
