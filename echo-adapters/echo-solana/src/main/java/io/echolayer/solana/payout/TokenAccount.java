package io.echolayer.solana.payout;

import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.rpc.Account;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An account that holds a token.
 *
 * @param owner wallet that may spend from it
 * @param units base units that it holds
 * @param demandsMemo whether it takes a transfer only right behind a memo
 */
record TokenAccount(
    PublicKey mint, PublicKey owner, long units, boolean isFrozen, boolean demandsMemo) {
  private static final int SIZE = 165;
  private static final int UNITS_AT = 64;
  private static final int STATE_AT = 108;
  private static final int INITIALIZED = 1;
  private static final int FROZEN = 2;
  private static final int MEMO_TRANSFER = 8;

  /** Reads an account, or null if it is none of {@code token}'s. */
  static @Nullable TokenAccount read(Token token, Account account) {
    byte[] data = account.data();
    if (!account.owner().equals(token.program().key())
        || data.length < SIZE
        || (data.length > SIZE && !TokenExtensions.isAccount(data))
        || (data[STATE_AT] != INITIALIZED && data[STATE_AT] != FROZEN)) {
      return null;
    }
    TokenAccount read =
        new TokenAccount(
            PublicKey.of(Arrays.copyOfRange(data, 0, PublicKey.LENGTH)),
            PublicKey.of(Arrays.copyOfRange(data, PublicKey.LENGTH, UNITS_AT)),
            ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getLong(UNITS_AT),
            data[STATE_AT] == FROZEN,
            TokenExtensions.firstByte(data, MEMO_TRANSFER) != 0);
    return read.mint.equals(token.mint()) ? read : null;
  }
}
