package io.echolayer.rewards.proof;

import java.util.Arrays;
import java.util.List;

/**
 * How recipients become hashes, and hashes a root: what a tree must agree on with the chain that
 * checks its proofs. All hashes have {@value #HASH_LENGTH} bytes. Immutable and thread safe.
 *
 * @param <L> a recipient, as the chain knows one
 */
public interface MerkleEncoding<L> {
  /** Bytes of a hash. */
  int HASH_LENGTH = 32;

  /**
   * The layout of an existing on-chain distributor on Solana: leaf {@code sha256(0x00 ‖
   * sha256(pubkey32 ‖ unlocked_u64le ‖ locked_u64le))}, node {@code sha256(0x01 ‖ min ‖ max)},
   * leaves in the order given, which must be that of keys; a node without a partner is paired with
   * itself. Source: specification section 9.
   */
  static MerkleEncoding<SolanaLeaf> solana() {
    return SolanaEncoding.INSTANCE;
  }

  /**
   * Keccak-256 trees as contracts on EVM chains check them: leaf {@code keccak256(address20 ‖
   * network32 ‖ amount32 …)}, node {@code keccak256(min ‖ max)}, leaves sorted by their bytes and
   * padded with zeros to a power of two. Needs Bouncy Castle on the path. Source: specification
   * section 9.
   */
  static MerkleEncoding<EvmLeaf> evm() {
    return EvmEncoding.INSTANCE;
  }

  /** The encoding's name in files, such as {@code solana}. */
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

  /**
   * Whether a leaf is in the tree of a root; it takes nothing but these three.
   *
   * @param leaf hash of the leaf
   * @param siblings hashes from leaf to root
   * @param root root of the tree
   * @return false also where a hash has another length
   */
  default boolean verify(byte[] leaf, List<byte[]> siblings, byte[] root) {
    PairHash hash = pairHash();
    byte[] node = leaf.clone();
    for (byte[] sibling : siblings) {
      if (sibling.length != HASH_LENGTH || node.length != HASH_LENGTH) {
        return false;
      }
      hash.parent(node, 0, sibling, 0, node, 0);
    }
    return Arrays.equals(node, root);
  }

  /**
   * Hashes two nodes into their parent, the smaller first, so that a proof needs no sides. Not
   * thread safe.
   */
  abstract class PairHash {
    /** A hash of pairs. */
    protected PairHash() {}

    /**
     * Writes the parent of two nodes.
     *
     * @param a array that holds the one node from {@code aAt} on
     * @param b array that holds the other from {@code bAt} on
     * @param into array to write to from {@code at} on; may be one of the two
     */
    public final void parent(byte[] a, int aAt, byte[] b, int bAt, byte[] into, int at) {
      if (Arrays.compareUnsigned(a, aAt, aAt + HASH_LENGTH, b, bAt, bAt + HASH_LENGTH) <= 0) {
        hash(a, aAt, b, bAt, into, at);
      } else {
        hash(b, bAt, a, aAt, into, at);
      }
    }

    /** Writes the hash of the smaller node and then the larger. */
    protected abstract void hash(byte[] min, int minAt, byte[] max, int maxAt, byte[] into, int at);
  }
}
