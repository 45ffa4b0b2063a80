package io.echolayer.conformance;

import java.util.List;

/**
 * A Merkle tree. Hashes are in lower-case hexadecimal.
 *
 * @param root the root
 * @param leaves the leaf of each claim, in the order in which the claims were given
 * @param proofs the siblings of each of them, from the leaf up
 */
public record Tree(String root, List<String> leaves, List<List<String>> proofs) {
  public Tree {
    leaves = List.copyOf(leaves);
    proofs = proofs.stream().map(List::copyOf).toList();
  }
}
