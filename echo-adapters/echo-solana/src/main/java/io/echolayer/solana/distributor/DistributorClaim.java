package io.echolayer.solana.distributor;

import java.util.List;

/**
 * A claim in a distributor's file.
 *
 * @param key 32 bytes in lower-case hexadecimal
 * @param unlocked base units
 * @param locked base units
 * @param proof hashes from leaf to root, in lower-case hexadecimal
 */
record DistributorClaim(String key, long unlocked, long locked, List<String> proof) {
  DistributorClaim {
    proof = List.copyOf(proof);
  }
}
