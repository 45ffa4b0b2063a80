package io.echolayer.solana.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.key.Signer;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: the network's limit, and the wire format with its signatures replaced by zeros. */
class TransactionTest {
  private static final Signer PAYER = Signer.ofSeed(new byte[Signer.SEED_LENGTH]);
  private static final int EMPTY = Transaction.size(message(200)) - 200;

  @Test
  void moreThan1232BytesAreRefused() {
    assertThat(Transaction.sign(message(1232 - EMPTY), List.of(PAYER)).bytes()).hasSize(1232);
    assertThatThrownBy(() -> Transaction.sign(message(1233 - EMPTY), List.of(PAYER)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("1232 bytes");
  }

  @Test
  void everySignerMustSign() {
    assertThatThrownBy(() -> Transaction.sign(message(1), List.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("include " + PAYER.publicKey());
  }

  @Test
  void anUnsignedTransactionHasZerosForSignatures() {
    byte[] signed = Transaction.sign(message(3), List.of(PAYER)).bytes();
    byte[] unsigned = Base64.getDecoder().decode(Transaction.unsigned(message(3)));
    System.arraycopy(new byte[64], 0, signed, 1, 64);
    assertThat(unsigned).isEqualTo(signed);
  }

  private static Message message(int data) {
    PublicKey any = SystemProgram.KEY;
    return Message.legacy(
        PAYER.publicKey(), any, List.of(new Instruction(any, List.of(), new byte[data])));
  }
}
