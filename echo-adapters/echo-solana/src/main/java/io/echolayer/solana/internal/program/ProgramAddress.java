package io.echolayer.solana.internal.program;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * An address that belongs to a program and to no private key: SHA-256 of seeds, a bump, the program
 * and a marker, with the highest bump that leads off the curve.
 *
 * @param bump 0 to 255
 */
public record ProgramAddress(PublicKey address, int bump) {
  private static final byte[] MARKER = "ProgramDerivedAddress".getBytes(StandardCharsets.UTF_8);
  private static final int MAX_SEEDS = 15;
  private static final int MAX_SEED_LENGTH = 32;
  private static final int HIGHEST_BUMP = 255;

  /**
   * The address that {@code program} derives from {@code seeds}.
   *
   * @param seeds at most 15, of at most 32 bytes each
   * @throws IllegalStateException if every bump leads onto the curve, which has a probability of
   *     2^−256
   */
  public static ProgramAddress find(PublicKey program, List<byte[]> seeds) {
    if (seeds.size() > MAX_SEEDS) {
      throw new InvalidValueException("seeds", "be at most " + MAX_SEEDS, seeds.size());
    }
    MessageDigest sha = sha256();
    for (int bump = HIGHEST_BUMP; bump >= 0; bump--) {
      for (byte[] seed : seeds) {
        if (seed.length > MAX_SEED_LENGTH) {
          throw new InvalidValueException("seed", "have at most 32 bytes", seed.length);
        }
        sha.update(seed);
      }
      sha.update((byte) bump);
      sha.update(program.bytes());
      PublicKey address = PublicKey.of(sha.digest(MARKER));
      if (!address.isOnCurve()) {
        return new ProgramAddress(address, bump);
      }
    }
    throw new IllegalStateException("No bump leads off the curve for " + program);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }
}
