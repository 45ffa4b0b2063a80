package io.echolayer.rewards.proof;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.UnsignedBytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A binary hash tree over leaves in a given order: node {@code sha256(0x01 ‖ min ‖ max)} of its two
 * children in byte order; a node without a partner is paired with itself. Source: specification
 * section 9, encoding {@code solana}.
 */
public final class MerkleTree {
  private static final byte NODE = 1;
  private static final Comparator<byte[]> BYTE_ORDER = UnsignedBytes.lexicographicalComparator();

  private final List<List<byte[]>> levels;

  private MerkleTree(List<List<byte[]>> levels) {
    this.levels = levels;
  }

  /**
   * The tree over {@code leaves}.
   *
   * @param leaves hashes of 32 bytes, in the order of recipients; without leaves the root is 32
   *     zero bytes
   */
  public static MerkleTree of(List<byte[]> leaves) {
    List<List<byte[]>> levels = new ArrayList<>();
    levels.add(leaves.isEmpty() ? List.of(new byte[32]) : List.copyOf(leaves));
    List<byte[]> level = levels.get(0);
    while (level.size() > 1) {
      List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
      for (int i = 0; i < level.size(); i += 2) {
        above.add(parent(level.get(i), level.get(Math.min(i + 1, level.size() - 1))));
      }
      levels.add(above);
      level = above;
    }
    return new MerkleTree(levels);
  }

  /** The root, in lower-case hexadecimal. */
  public String root() {
    return HashCode.fromBytes(levels.get(levels.size() - 1).get(0)).toString();
  }

  /**
   * The siblings from leaf to root, in lower-case hexadecimal.
   *
   * @param leaf position of the leaf, from 0
   */
  public List<String> proof(int leaf) {
    List<String> proof = new ArrayList<>();
    int position = leaf;
    for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
      int sibling = Math.min(position ^ 1, level.size() - 1);
      proof.add(HashCode.fromBytes(level.get(sibling)).toString());
      position /= 2;
    }
    return proof;
  }

  private static byte[] parent(byte[] a, byte[] b) {
    boolean ordered = BYTE_ORDER.compare(a, b) <= 0;
    Hasher hasher = Hashing.sha256().newHasher().putByte(NODE);
    hasher.putBytes(ordered ? a : b).putBytes(ordered ? b : a);
    return hasher.hash().asBytes();
  }
}
