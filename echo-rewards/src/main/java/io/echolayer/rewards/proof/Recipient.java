package io.echolayer.rewards.proof;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.primitives.UnsignedBytes;
import io.echolayer.rewards.event.Wallet;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of an epoch's tree: leaf {@code sha256(0x00 ‖ sha256(key32 ‖ unlocked_u64le ‖
 * locked_u64le))}, locked 0.
 *
 * @param key 32 bytes in lower-case hexadecimal: the wallet's public key, or SHA-256 of the user id
 *     where there is no wallet
 * @param hasWallet whether the key is a wallet's
 * @param units base units, above 0
 */
public record Recipient(String key, boolean hasWallet, long units) {
  /** By key bytes. */
  public static final Comparator<Recipient> ORDER =
      Comparator.comparing(Recipient::keyBytes, UnsignedBytes.lexicographicalComparator());

  private static final byte LEAF = 0;

  /** The tree key of a user. */
  public static String key(String user, @Nullable Wallet wallet) {
    return wallet == null
        ? Hashing.sha256().hashString(user, StandardCharsets.UTF_8).toString()
        : HashCode.fromBytes(wallet.key()).toString();
  }

  /** The leaf's hash. */
  public byte[] leaf() {
    byte[] amounts =
        ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(units).putLong(0).array();
    byte[] inner =
        Hashing.sha256().newHasher().putBytes(keyBytes()).putBytes(amounts).hash().asBytes();
    return Hashing.sha256().newHasher().putByte(LEAF).putBytes(inner).hash().asBytes();
  }

  private byte[] keyBytes() {
    return HashCode.fromString(key).asBytes();
  }
}
