package io.echolayer.solana.payout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the newer token program keeps behind a mint or an account: the kind of account in byte 165,
 * then type and length in 16 bits each and the value, again and again.
 */
final class TokenExtensions {
  private static final int KIND_AT = 165;
  private static final int MINT = 1;
  private static final int ACCOUNT = 2;

  private TokenExtensions() {}

  static boolean isMint(byte[] data) {
    return data.length > KIND_AT && data[KIND_AT] == MINT;
  }

  static boolean isAccount(byte[] data) {
    return data.length > KIND_AT && data[KIND_AT] == ACCOUNT;
  }

  /** The types there are, in order. */
  static Set<Integer> types(byte[] data) {
    return read(data).keySet();
  }

  /** The first byte of a value, or 0 where there is none. */
  static int firstByte(byte[] data, int type) {
    byte @Nullable [] value = read(data).get(type);
    return value == null || value.length == 0 ? 0 : value[0];
  }

  private static Map<Integer, byte[]> read(byte[] data) {
    Map<Integer, byte[]> values = new LinkedHashMap<>();
    if (data.length <= KIND_AT) {
      return values;
    }
    ByteBuffer in =
        ByteBuffer.wrap(data, KIND_AT + 1, data.length - KIND_AT - 1)
            .order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= 2 * Short.BYTES) {
      int type = Short.toUnsignedInt(in.getShort());
      int length = Short.toUnsignedInt(in.getShort());
      if (type == 0 || length > in.remaining()) {
        break;
      }
      byte[] value = new byte[length];
      in.get(value);
      values.put(type, value);
    }
    return values;
  }
}
