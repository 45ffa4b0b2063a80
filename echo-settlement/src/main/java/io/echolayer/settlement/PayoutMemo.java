package io.echolayer.settlement;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.echolayer.core.internal.text.Utf8Order;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memo of a payout's transaction: a prefix, and SHA-256 over the keys of the dues that the
 * transaction pays, each with a line feed, in the order of UTF-8, in base64url without padding.
 * Whoever has the dues can tell from it what a transaction paid.
 */
public final class PayoutMemo {
  /** What every memo begins with. */
  public static final String PREFIX = "echo:1:";

  /** Length of every memo, in bytes of ASCII. */
  public static final int LENGTH = PREFIX.length() + 43;

  private PayoutMemo() {}

  /**
   * The memo of a transaction.
   *
   * @param keys of the dues that it pays, in any order
   */
  public static String of(Collection<String> keys) {
    List<String> ordered = keys.stream().sorted(Utf8Order.ASCENDING).toList();
    Hasher hasher = Hashing.sha256().newHasher();
    for (String key : ordered) {
      hasher.putString(key, StandardCharsets.UTF_8).putByte((byte) '\n');
    }
    return PREFIX + BaseEncoding.base64Url().omitPadding().encode(hasher.hash().asBytes());
  }

  /** Whether a transaction of this memo was made by a settlement. */
  public static boolean isOne(@Nullable String memo) {
    return memo != null && memo.startsWith(PREFIX) && memo.length() == LENGTH;
  }
}
