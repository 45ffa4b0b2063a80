package io.echolayer.rewards.proof;

import com.google.common.io.BaseEncoding;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.testing.Golden;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys, leaves, roots and proofs of both encodings. */
class TreeFormatTest {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  @Test
  void payouts() {
    Wallet wallet = new Wallet("So11111111111111111111111111111111111111112");
    List<Payout> payouts =
        List.of(
            new Payout("u1", null, 1),
            new Payout("u\u00fc2", wallet, 7),
            new Payout("u3", wallet, 1L << 61),
            new Payout("u4", new Wallet("11111111111111111111111111111111"), 12),
            new Payout("u5", null, 1));
    PayoutTree tree = PayoutTree.of(payouts.stream().map(Payout::recipient).toList());
    StringBuilder out = new StringBuilder("root " + tree.root() + "\n");
    for (Recipient one : tree.recipients()) {
      out.append(one.key()).append(one.hasWallet() ? " wallet " : " user ").append(one.units());
      out.append("\n  leaf ").append(HEX.encode(one.leaf()));
      tree.proof(one.key()).forEach(sibling -> out.append("\n  ").append(sibling));
      out.append('\n');
    }
    Golden.holds("payout-tree.txt", out.toString());
  }

  @Test
  void evm() {
    List<byte[]> leaves = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      byte[] address = new byte[20];
      Arrays.fill(address, (byte) (40 * i));
      EvmLeaf leaf =
          new EvmLeaf(
              address,
              BigInteger.valueOf(i),
              List.of(BigInteger.ONE.shiftLeft(51 * i).subtract(BigInteger.ONE), BigInteger.TEN));
      leaves.add(MerkleEncoding.evm().leaf(leaf));
    }
    MerkleTree tree = MerkleTree.of(MerkleEncoding.evm(), leaves);
    out.append("root ").append(tree.root()).append('\n');
    for (int i = 0; i < leaves.size(); i++) {
      int at = tree.position(i, leaves.get(i));
      out.append(at).append(" leaf ").append(HEX.encode(leaves.get(i)));
      tree.proof(at).forEach(sibling -> out.append("\n  ").append(sibling));
      out.append('\n');
    }
    Golden.holds("evm-tree.txt", out.toString());
  }
}
