package io.echolayer.rewards.proof;

import com.google.common.io.BaseEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A binary hash tree, 32 bytes a node. A node without a partner is paired with itself.
 *
 * <p>Immutable and thread safe. Time and memory linear in the leaves; a proof takes logarithmic
 * time.
 */
public final class MerkleTree {
  private static final int LENGTH = MerkleEncoding.HASH_LENGTH;
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  private final List<byte[]> levels;
  private final int leaves;
  private final boolean sorted;

  private MerkleTree(List<byte[]> levels, int leaves, boolean sorted) {
    this.levels = levels;
    this.leaves = leaves;
    this.sorted = sorted;
  }

  /**
   * The tree over hashes of leaves.
   *
   * @param leaves hashes of 32 bytes, in the order of recipients; without leaves the root is 32
   *     zero bytes
   * @throws ArithmeticException if the lowest level is beyond 2 GiB
   */
  public static MerkleTree of(MerkleEncoding<?> encoding, List<byte[]> leaves) {
    List<byte[]> ordered = new ArrayList<>(leaves);
    if (encoding.sortsLeaves()) {
      ordered.sort(Arrays::compareUnsigned);
    }
    int width = leaves.isEmpty() ? 1 : encoding.width(leaves.size());
    byte[] level = new byte[Math.multiplyExact(width, LENGTH)];
    for (int i = 0; i < ordered.size(); i++) {
      System.arraycopy(ordered.get(i), 0, level, i * LENGTH, LENGTH);
    }
    MerkleEncoding.PairHash hash = encoding.pairHash();
    List<byte[]> levels = new ArrayList<>();
    levels.add(level);
    while (level.length > LENGTH) {
      level = above(level, hash);
      levels.add(level);
    }
    return new MerkleTree(levels, leaves.size(), encoding.sortsLeaves());
  }

  private static byte[] above(byte[] level, MerkleEncoding.PairHash hash) {
    int nodes = level.length / LENGTH;
    byte[] above = new byte[(nodes + 1) / 2 * LENGTH];
    for (int i = 0; i < nodes; i += 2) {
      int partner = Math.min(i + 1, nodes - 1);
      hash.parent(level, i * LENGTH, level, partner * LENGTH, above, i / 2 * LENGTH);
    }
    return above;
  }

  /** The root, in lower-case hexadecimal. */
  public String root() {
    return HEX.encode(levels.get(levels.size() - 1));
  }

  /**
   * The position of a leaf: found by its bytes where the encoding sorts, and otherwise the
   * recipient's.
   *
   * @param recipient position of the recipient, from 0
   * @param leaf hash of the recipient's leaf
   * @throws IllegalArgumentException if the leaf is not there
   */
  public int position(int recipient, byte[] leaf) {
    int at = sorted ? search(leaf) : recipient;
    if (at < 0 || at >= leaves || compare(at, leaf) != 0) {
      throw new IllegalArgumentException("leaf must be in the tree, but was " + HEX.encode(leaf));
    }
    return at;
  }

  /**
   * The siblings from leaf to root.
   *
   * @param position the leaf's {@link #position}
   */
  public List<byte[]> siblings(int position) {
    Objects.checkIndex(position, leaves);
    List<byte[]> siblings = new ArrayList<>(levels.size() - 1);
    int at = position;
    for (byte[] level : levels.subList(0, levels.size() - 1)) {
      int sibling = Math.min(at ^ 1, level.length / LENGTH - 1) * LENGTH;
      siblings.add(Arrays.copyOfRange(level, sibling, sibling + LENGTH));
      at /= 2;
    }
    return siblings;
  }

  /** {@link #siblings} in lower-case hexadecimal. */
  public List<String> proof(int position) {
    return siblings(position).stream().map(HEX::encode).toList();
  }

  private int search(byte[] leaf) {
    int low = 0;
    int high = leaves - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, leaf);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int position, byte[] leaf) {
    int from = position * LENGTH;
    return Arrays.compareUnsigned(levels.get(0), from, from + LENGTH, leaf, 0, leaf.length);
  }
}
