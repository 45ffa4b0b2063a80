package io.echolayer.solana.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.internal.rpc.Account;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The layout is the token programs': mint, owner, units, the state in byte 108, the kind in byte
 * 165, then extensions.
 */
class TokenAccountTest {
  private static final PublicKey MINT = key(1);
  private static final PublicKey OWNER = key(2);
  private static final Token TOKEN = new Token(MINT, TokenProgram.TOKEN_2022, 6);

  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void anAccountIsRead(int state, boolean isFrozen) {
    TokenAccount read = read(data(165, MINT, state));
    assertThat(read).isEqualTo(new TokenAccount(MINT, OWNER, 0x0102030405060708L, isFrozen, false));
  }

  @ParameterizedTest
  @CsvSource({"0, 165", "3, 165", "1, 164", "1, 166"})
  void whatIsNoneIsTold(int state, int size) {
    assertThat(read(data(size, MINT, state))).isNull();
  }

  @Test
  void anotherTokensAccountIsNone() {
    assertThat(read(data(165, key(3), 1))).isNull();
    assertThat(TokenAccount.read(TOKEN, new Account(SystemProgram.KEY, 1, data(165, MINT, 1))))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"8, 1, 1, true", "8, 1, 0, false", "7, 1, 1, false", "8, 2, 1, false"})
  void aMemoIsDemandedByExtension8(int type, int length, int value, boolean isDemanded) {
    byte[] data = data(171, MINT, 1);
    data[165] = 2;
    ByteBuffer.wrap(data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(166, (short) type)
        .putShort(168, (short) length)
        .put(170, (byte) value);
    TokenAccount read = read(data);
    assertThat(read).isNotNull();
    assertThat(read.demandsMemo()).isEqualTo(isDemanded);
  }

  private static TokenAccount read(byte[] data) {
    return TokenAccount.read(TOKEN, new Account(TokenProgram.TOKEN_2022.key(), 1, data));
  }

  private static byte[] data(int size, PublicKey mint, int state) {
    byte[] data = new byte[size];
    ByteBuffer.wrap(data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(mint.bytes())
        .put(OWNER.bytes())
        .putLong(0x0102030405060708L);
    data[108] = (byte) state;
    return data;
  }

  private static PublicKey key(int number) {
    return PublicKey.of(ByteBuffer.allocate(32).putInt(number).array());
  }
}
