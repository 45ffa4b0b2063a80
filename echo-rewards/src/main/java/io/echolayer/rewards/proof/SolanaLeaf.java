package io.echolayer.rewards.proof;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;

/**
 * A claim on the distributor.
 *
 * @param key 32 bytes
 * @param unlocked base units, ≥ 0
 * @param locked base units, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // equality of leaves is never asked for
public record SolanaLeaf(byte[] key, long unlocked, long locked) {
  public SolanaLeaf {
    if (key.length != MerkleEncoding.HASH_LENGTH) {
      throw new InvalidValueException("key", "have 32 bytes", key.length);
    }
    key = key.clone();
    Require.atLeastZero("unlocked", unlocked);
    Require.atLeastZero("locked", locked);
  }
}
