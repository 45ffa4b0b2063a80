package io.echolayer.rewards.proof;

import java.util.Arrays;
import java.util.List;

/** Checks a single proof with nothing but the leaf, the proof and the root. */
public final class MerkleProof {
  private MerkleProof() {}

  /**
   * Whether {@code leaf} is in the tree of {@code root}.
   *
   * @param leaf hash of the leaf, 32 bytes
   * @param siblings hashes from leaf to root, 32 bytes each
   * @param root 32 bytes
   */
  public static boolean verify(
      MerkleEncoding<?> encoding, byte[] leaf, List<byte[]> siblings, byte[] root) {
    PairHash hash = encoding.pairHash();
    byte[] node = leaf.clone();
    for (byte[] sibling : siblings) {
      if (sibling.length != PairHash.LENGTH || node.length != PairHash.LENGTH) {
        return false;
      }
      hash.parent(node, 0, sibling, 0, node, 0);
    }
    return Arrays.equals(node, root);
  }
}
