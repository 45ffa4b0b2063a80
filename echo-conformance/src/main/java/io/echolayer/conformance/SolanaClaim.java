package io.echolayer.conformance;

import java.math.BigInteger;

/**
 * A leaf of a {@code solana} tree: specification section 9.
 *
 * @param key 32 bytes in lower-case hexadecimal
 * @param unlocked base units, 0 … 2^64 − 1
 * @param locked base units, 0 … 2^64 − 1
 */
public record SolanaClaim(String key, BigInteger unlocked, BigInteger locked) {
  static SolanaClaim of(Row row) {
    return new SolanaClaim(
        row.text("key"), new BigInteger(row.text("unlocked")), new BigInteger(row.text("locked")));
  }
}
