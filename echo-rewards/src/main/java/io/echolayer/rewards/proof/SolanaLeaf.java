package io.echolayer.rewards.proof;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A claim on the distributor.
 *
 * @param key 32 bytes
 * @param unlocked base units, ≥ 0
 * @param locked base units, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, equal by its bytes
public record SolanaLeaf(byte[] key, long unlocked, long locked) {
  public SolanaLeaf {
    if (key.length != MerkleEncoding.HASH_LENGTH) {
      throw new InvalidValueException("key", "have 32 bytes", key.length);
    }
    key = key.clone();
    Require.atLeastZero("unlocked", unlocked);
    Require.atLeastZero("locked", locked);
  }

  /** A copy of the key. */
  @Override
  public byte[] key() {
    return key.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SolanaLeaf that
        && Arrays.equals(key, that.key)
        && unlocked == that.unlocked
        && locked == that.locked;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(key), unlocked, locked);
  }
}
