package io.echolayer.rewards.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Merkle tree over an epoch's recipients, one leaf for each key, in order of key bytes. */
public final class PayoutTree {
  private final List<Recipient> recipients;
  private final Map<String, Integer> positions = new HashMap<>();
  private final MerkleTree tree;

  private PayoutTree(List<Recipient> recipients) {
    this.recipients = recipients;
    List<byte[]> leaves = new ArrayList<>(recipients.size());
    for (Recipient recipient : recipients) {
      positions.put(recipient.key(), leaves.size());
      leaves.add(recipient.leaf());
    }
    this.tree = MerkleTree.of(MerkleEncoding.solana(), leaves);
  }

  /**
   * The tree over {@code payments}; those with the same key become one leaf.
   *
   * @throws ArithmeticException if the sum of a key's payments is beyond 64 bits
   */
  public static PayoutTree of(List<Recipient> payments) {
    Map<String, Recipient> byKey = new HashMap<>();
    for (Recipient payment : payments) {
      byKey.merge(
          payment.key(),
          payment,
          (a, b) -> new Recipient(a.key(), a.hasWallet(), Math.addExact(a.units(), b.units())));
    }
    return new PayoutTree(byKey.values().stream().sorted(Recipient.ORDER).toList());
  }

  /** The leaves' recipients, in order. */
  public List<Recipient> recipients() {
    return recipients;
  }

  /** The root, in lower-case hexadecimal; 64 zeros without recipients. */
  public String root() {
    return tree.root();
  }

  /**
   * The recipient of a key.
   *
   * @throws IllegalArgumentException if the key has no leaf
   */
  public Recipient recipient(String key) {
    return recipients.get(position(key));
  }

  /**
   * The proof of a key's leaf: siblings from leaf to root.
   *
   * @throws IllegalArgumentException if the key has no leaf
   */
  public List<String> proof(String key) {
    return tree.proof(position(key));
  }

  private int position(String key) {
    @Nullable Integer position = positions.get(key);
    if (position == null) {
      throw new IllegalArgumentException("key must be a recipient's, but was " + key);
    }
    return position;
  }
}
