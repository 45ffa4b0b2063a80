package io.echolayer.rewards.proof;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.rewards.event.Wallet;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of an epoch's tree, in the {@linkplain MerkleEncoding#solana encoding} of the
 * distributor with nothing locked.
 *
 * @param key 32 bytes in lower-case hexadecimal: the wallet's public key, or SHA-256 of the user id
 *     where there is no wallet
 * @param hasWallet whether the key is a wallet's
 * @param units base units, above 0
 */
public record Recipient(String key, boolean hasWallet, long units) {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  /** By key bytes, which is the order of their hexadecimal text. */
  public static final Comparator<Recipient> ORDER = Comparator.comparing(Recipient::key);

  public Recipient {
    if (!KEY.matcher(key).matches()) {
      throw new InvalidValueException("key", "be 32 bytes in lower-case hexadecimal", key);
    }
    Require.aboveZero("units", units);
  }

  /** The tree key of a user: that of the wallet, or of the user without one. */
  public static String key(String user, @Nullable Wallet wallet) {
    return wallet == null
        ? Hashing.sha256().hashString(user, StandardCharsets.UTF_8).toString()
        : HashCode.fromBytes(wallet.key().bytes()).toString();
  }

  /** The leaf's hash. */
  public byte[] leaf() {
    return MerkleEncoding.solana()
        .leaf(new SolanaLeaf(HashCode.fromString(key).asBytes(), units, 0));
  }
}
