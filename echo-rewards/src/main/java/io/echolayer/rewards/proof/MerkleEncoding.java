package io.echolayer.rewards.proof;

/**
 * How recipients become hashes, and hashes a root: what a tree must agree on with the chain that
 * checks its proofs. All hashes have 32 bytes. Immutable and thread safe.
 *
 * @param <L> a recipient, as the chain knows one
 */
public interface MerkleEncoding<L> {
  /** The encoding's name, such as {@code solana}. */
  String name();

  /** The hash of a recipient's leaf. */
  byte[] leaf(L recipient);

  /** Whether leaves are sorted by their bytes; if not, they keep the order of recipients. */
  boolean sortsLeaves();

  /**
   * Nodes of the lowest level; beyond the leaves it is filled with zeros.
   *
   * @param leaves at least one
   */
  int width(int leaves);

  /** A new hash of pairs, for one thread. */
  PairHash pairHash();
}
