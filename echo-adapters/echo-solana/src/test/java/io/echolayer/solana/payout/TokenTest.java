package io.echolayer.solana.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.internal.rpc.Account;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout is the token programs': 82 bytes of a mint, the kind in byte 165, then extensions. */
class TokenTest {
  private static final PublicKey MINT = PublicKey.of("So11111111111111111111111111111111111111112");

  @Test
  void aPlainMintIsRead() {
    Token token = Token.read(MINT, mint(TokenProgram.SPL_TOKEN, 82, 6));
    assertThat(token).isEqualTo(new Token(MINT, TokenProgram.SPL_TOKEN, 6));
    assertThat(token.accountSize()).isEqualTo(165);
    assertThat(Token.read(MINT, mint(TokenProgram.TOKEN_2022, 82, 255)).decimals()).isEqualTo(255);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 12, 18, 19})
  void extensionsThatLeaveTransfersAloneAreFine(int type) {
    Token token = Token.read(MINT, extended(type, 64));
    assertThat(token.program()).isEqualTo(TokenProgram.TOKEN_2022);
    assertThat(token.accountSize()).isEqualTo(170);
  }

  @ParameterizedTest
  @CsvSource({
    "1, a fee on transfers",
    "6, a default state of accounts",
    "9, that it is not transferable",
    "14, a hook on transfers",
    "26, that it can be paused",
    "4711, extension 4711"
  })
  void otherExtensionsAreRefused(int type, String what) {
    assertThatThrownBy(() -> Token.read(MINT, extended(type, 108)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be one whose transfers arrive in full")
        .hasMessageContaining(what);
  }

  @Test
  void otherAccountsAreNoMints() {
    Account wallet = new Account(SystemProgram.KEY, 1, new byte[0]);
    assertThatThrownBy(() -> Token.read(MINT, wallet))
        .hasMessageStartingWith("mint must belong to a token program");
    Account empty = new Account(TokenProgram.SPL_TOKEN.key(), 1, new byte[82]);
    assertThatThrownBy(() -> Token.read(MINT, empty))
        .hasMessageStartingWith("mint must be the mint of a token");
    Account holding = mint(TokenProgram.SPL_TOKEN, 165, 6);
    assertThatThrownBy(() -> Token.read(MINT, holding))
        .hasMessageStartingWith("mint must be the mint of a token");
  }

  private static Account extended(int type, int length) {
    Account plain = mint(TokenProgram.TOKEN_2022, 166 + 4 + length, 9);
    byte[] data = plain.data();
    data[165] = 1;
    ByteBuffer.wrap(data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(166, (short) type)
        .putShort(168, (short) length);
    return new Account(plain.owner(), 1, data);
  }

  private static Account mint(TokenProgram program, int size, int decimals) {
    byte[] data = new byte[size];
    data[44] = (byte) decimals;
    data[45] = 1;
    return new Account(program.key(), 1, data);
  }
}
