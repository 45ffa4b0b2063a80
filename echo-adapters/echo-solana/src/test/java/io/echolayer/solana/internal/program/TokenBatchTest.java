package io.echolayer.solana.internal.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Oracle: the layout of SIMD-0266, written out by hand. That a chain takes it, the live tests. */
class TokenBatchTest {
  private static final PublicKey FROM = key(1);
  private static final PublicKey MINT = key(2);
  private static final PublicKey OWNER = key(3);

  @ParameterizedTest
  @EnumSource(TokenProgram.class)
  void aBatchIsItsInstructionsEachBehindTwoLengths(TokenProgram program) {
    Instruction batch =
        program.batch(
            List.of(
                program.transferChecked(FROM, MINT, key(4), OWNER, 0x0102030405060708L, 9),
                new Instruction(
                    program.key(), List.of(AccountMeta.readOnly(MINT)), new byte[] {21}),
                program.transferChecked(FROM, MINT, key(5), OWNER, 1, 255)));
    assertThat(batch.program()).isEqualTo(program.key());
    assertThat(BaseEncoding.base16().lowerCase().encode(batch.data()))
        .isEqualTo(
            "ff"
                + ("040a" + "0c" + "0807060504030201" + "09")
                + ("0101" + "15")
                + ("040a" + "0c" + "0100000000000000" + "ff"));
    assertThat(batch.accounts())
        .containsExactly(
            AccountMeta.writable(FROM),
            AccountMeta.readOnly(MINT),
            AccountMeta.writable(key(4)),
            AccountMeta.signer(OWNER),
            AccountMeta.readOnly(MINT),
            AccountMeta.writable(FROM),
            AccountMeta.readOnly(MINT),
            AccountMeta.writable(key(5)),
            AccountMeta.signer(OWNER));
  }

  @Test
  void whatIsNoBatchIsRefused() {
    TokenProgram program = TokenProgram.SPL_TOKEN;
    refuses(List.of());
    refuses(List.of(instruction(program, 1)));
    refuses(List.of(TokenProgram.TOKEN_2022.transferChecked(FROM, MINT, key(4), OWNER, 1, 9)));
    refuses(List.of(program.batch(List.of(instruction(program, 1, (byte) 21)))));
    refuses(List.of(instruction(program, 1, new byte[256])));
    refuses(List.of(instruction(program, 256, (byte) 21)));
    refuses(Collections.nCopies(64, program.transferChecked(FROM, MINT, key(4), OWNER, 1, 9)));
  }

  @Test
  void theLongestIsTaken() {
    TokenProgram program = TokenProgram.SPL_TOKEN;
    assertThat(program.batch(List.of(instruction(program, 255, new byte[255]))).data())
        .hasSize(1 + 2 + 255)
        .startsWith(255, 255, 255, 0);
  }

  private static void refuses(List<Instruction> instructions) {
    assertThatThrownBy(() -> TokenProgram.SPL_TOKEN.batch(instructions))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("a batch");
  }

  private static Instruction instruction(TokenProgram program, int accounts, byte... data) {
    return new Instruction(
        program.key(), Collections.nCopies(accounts, AccountMeta.readOnly(MINT)), data);
  }

  private static PublicKey key(int number) {
    byte[] bytes = new byte[PublicKey.LENGTH];
    bytes[0] = (byte) number;
    return PublicKey.of(bytes);
  }
}
