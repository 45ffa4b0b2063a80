package io.echolayer.solana.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.proof.MerkleEncoding;
import io.echolayer.rewards.proof.MerkleTree;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.rewards.proof.Recipient;
import io.echolayer.rewards.proof.SolanaLeaf;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Oracle: a test tree of the distributor, written again to the byte. */
class DistributorFileTest {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  @Test
  @NeedsSharedData("data/solana/merkle_tree.json")
  void thePublishedFileIsWrittenAgain() throws IOException {
    String expected = SharedData.text("data/solana/merkle_tree.json");
    List<JsonObject> nodes = JsonObject.parse(expected).objects("tree_nodes");
    List<SolanaLeaf> leaves = nodes.stream().map(DistributorFileTest::leaf).toList();
    MerkleTree tree =
        MerkleTree.of(
            MerkleEncoding.solana(), leaves.stream().map(MerkleEncoding.solana()::leaf).toList());
    List<DistributorClaim> claims =
        IntStream.range(0, leaves.size())
            .mapToObj(
                i ->
                    new DistributorClaim(
                        HEX.encode(leaves.get(i).key()),
                        leaves.get(i).unlocked(),
                        leaves.get(i).locked(),
                        tree.proof(i)))
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DistributorFile.write(tree.root(), claims, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.stripTrailing());
  }

  @Test
  void usersWithoutAWalletAreInTheTreeAlone() throws IOException {
    Wallet wallet = new Wallet("So11111111111111111111111111111111111111112");
    PayoutTree tree =
        PayoutTree.of(
            List.of(
                new Recipient(Recipient.key("ada", null), false, 5),
                new Recipient(Recipient.key("bob", wallet), true, 7),
                new Recipient(Recipient.key("eve", wallet), true, 2)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DistributorFile.write(tree, out);
    JsonObject file = JsonObject.parse(out.toString(StandardCharsets.UTF_8));
    assertThat(HEX.encode(bytes(file, "merkle_root"))).isEqualTo(tree.root());
    assertThat(file.count("max_num_nodes")).isEqualTo(1);
    assertThat(file.count("max_total_claim")).isEqualTo(9);
    List<JsonObject> nodes = file.objects("tree_nodes");
    assertThat(nodes).hasSize(1);
    assertThat(bytes(nodes.get(0), "claimant")).isEqualTo(wallet.key().bytes());
    assertThat(nodes.get(0).count("amount_unlocked")).isEqualTo(9);
    assertThat(nodes.get(0).count("amount_locked")).isZero();
  }

  @Test
  void anEpochWithoutWalletsHasAFileWithoutClaims() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DistributorFile.write(PayoutTree.of(List.of()), out);
    JsonObject file = JsonObject.parse(out.toString(StandardCharsets.UTF_8));
    assertThat(file.count("max_num_nodes")).isZero();
    assertThat(bytes(file, "merkle_root")).isEqualTo(new byte[32]);
  }

  private static SolanaLeaf leaf(JsonObject node) {
    return new SolanaLeaf(
        bytes(node, "claimant"), node.count("amount_unlocked"), node.count("amount_locked"));
  }

  private static byte[] bytes(JsonObject object, String member) {
    List<Long> numbers = new ArrayList<>(object.counts(member));
    byte[] bytes = new byte[numbers.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = numbers.get(i).byteValue();
    }
    return bytes;
  }
}
