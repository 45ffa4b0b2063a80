package io.echolayer.rewards.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Oracle: a test tree that an existing on-chain distributor publishes, with root and proofs. */
@NeedsSharedData("data/solana/merkle_tree.json")
class DistributorTreeTest {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  @Test
  void rootAndProofsAreThoseOfThePublishedTree() {
    JsonObject file = JsonObject.parse(SharedData.text("data/solana/merkle_tree.json"));
    List<JsonObject> claimants = file.objects("tree_nodes");
    assertThat(claimants).hasSize(3);
    MerkleTree tree =
        MerkleTree.of(
            MerkleEncoding.solana(), claimants.stream().map(DistributorTreeTest::leaf).toList());
    assertThat(tree.root()).isEqualTo(hashes(file, "merkle_root").get(0));
    for (int i = 0; i < claimants.size(); i++) {
      assertThat(tree.proof(i)).isEqualTo(hashes(claimants.get(i), "proof"));
    }
  }

  private static byte[] leaf(JsonObject claimant) {
    byte[] key = HEX.decode(hashes(claimant, "claimant").get(0));
    return MerkleEncoding.solana()
        .leaf(
            new SolanaLeaf(
                key, claimant.count("amount_unlocked"), claimant.count("amount_locked")));
  }

  /** The member's innermost lists of 32 bytes, in hexadecimal. */
  private static List<String> hashes(JsonObject object, String member) {
    String text = object.canonical();
    int from = text.indexOf('"' + member + "\":[");
    int to = text.indexOf(text.startsWith("[[", text.indexOf('[', from)) ? "]]" : "]", from);
    List<String> hashes = new ArrayList<>();
    Matcher list = Pattern.compile("\\[([0-9,]+)").matcher(text.substring(from, to));
    while (list.find()) {
      ByteBuffer bytes = ByteBuffer.allocate(32);
      for (String number : list.group(1).split(",", -1)) {
        bytes.put((byte) Integer.parseInt(number));
      }
      hashes.add(HEX.encode(bytes.array()));
    }
    return hashes;
  }
}
