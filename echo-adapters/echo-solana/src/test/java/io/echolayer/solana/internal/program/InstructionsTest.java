package io.echolayer.solana.internal.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no instruction may be asked for; their bytes are those of the reference transactions. */
class InstructionsTest {
  private static final PublicKey KEY = SystemProgram.KEY;

  @Test
  void aTableIsExtendedByOneTo30Addresses() {
    assertThat(AddressLookupTable.extend(KEY, KEY, KEY, Collections.nCopies(30, KEY)).data())
        .hasSize(12 + 30 * 32);
    for (int count : List.of(0, 31)) {
      assertThatThrownBy(
              () -> AddressLookupTable.extend(KEY, KEY, KEY, Collections.nCopies(count, KEY)))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  @Test
  void aPriorityFeeIsStatedByKindThree() {
    assertThat(ComputeBudget.unitPrice(258).data()).containsExactly(3, 2, 1, 0, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE})
  void negativeAmountsAreRefused(long amount) {
    refuses(() -> SystemProgram.transfer(KEY, KEY, amount));
    refuses(() -> SystemProgram.createAccount(KEY, KEY, amount, 1, KEY));
    refuses(() -> SystemProgram.createAccount(KEY, KEY, 1, amount, KEY));
    refuses(() -> TokenProgram.SPL_TOKEN.transferChecked(KEY, KEY, KEY, KEY, amount, 9));
    refuses(() -> ComputeBudget.unitPrice(amount));
  }

  private static void refuses(Runnable ask) {
    assertThatThrownBy(ask::run).isInstanceOf(InvalidValueException.class);
  }
}
