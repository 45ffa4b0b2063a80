package io.echolayer.rewards.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: a real reward epoch with its published root, proofs and totals. */
@NeedsSharedData("data/rocketpool/rp-rewards-mainnet-8.json")
class RocketPoolTreeTest {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();
  private static final MerkleEncoding<EvmLeaf> EVM = MerkleEncoding.evm();

  @Test
  void rootProofsAndTotalsAreThePublishedOnes() {
    JsonObject file =
        JsonObject.parse(SharedData.text("data/rocketpool/rp-rewards-mainnet-8.json"));
    JsonObject nodes = file.object("nodeRewards");
    byte[] root = bytes(file.text("merkleRoot"));
    List<byte[]> leaves = new ArrayList<>();
    BigInteger rpl = BigInteger.ZERO;
    BigInteger eth = BigInteger.ZERO;
    for (String address : nodes.names()) {
      EvmLeaf leaf = leaf(address, nodes.object(address));
      rpl = rpl.add(leaf.amounts().get(0));
      eth = eth.add(leaf.amounts().get(1));
      leaves.add(EVM.leaf(leaf));
    }
    MerkleTree tree = MerkleTree.of(EVM, leaves);

    assertThat(leaves).hasSize(2178);
    assertThat(tree.root()).isEqualTo(HEX.encode(root));
    JsonObject totals = file.object("totalRewards");
    assertThat(rpl)
        .isEqualTo(
            new BigInteger(totals.text("totalCollateralRpl"))
                .add(new BigInteger(totals.text("totalOracleDaoRpl"))));
    assertThat(eth).isEqualTo(new BigInteger(totals.text("nodeOperatorSmoothingPoolEth")));
    int recipient = 0;
    for (String address : nodes.names()) {
      byte[] leaf = leaves.get(recipient);
      List<byte[]> published = published(nodes.object(address));
      List<byte[]> own = tree.siblings(tree.position(recipient, leaf));
      assertThat(own)
          .usingElementComparator(java.util.Arrays::compare)
          .containsExactlyElementsOf(published);
      assertThat(EVM.verify(leaf, published, root)).isTrue();
      leaf[31] ^= 1;
      assertThat(EVM.verify(leaf, published, root)).isFalse();
      recipient++;
    }
  }

  private static EvmLeaf leaf(String address, JsonObject node) {
    BigInteger rpl =
        new BigInteger(node.text("collateralRpl")).add(new BigInteger(node.text("oracleDaoRpl")));
    return new EvmLeaf(
        bytes(address),
        BigInteger.valueOf(node.count("rewardNetwork")),
        List.of(rpl, new BigInteger(node.text("smoothingPoolEth"))));
  }

  private static List<byte[]> published(JsonObject node) {
    List<String> proof = node.findTexts("merkleProof");
    assertThat(proof).isNotNull();
    return proof.stream().map(RocketPoolTreeTest::bytes).toList();
  }

  private static byte[] bytes(String hex) {
    return HEX.decode(hex.substring(2));
  }
}
