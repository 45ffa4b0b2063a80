package io.echolayer.solana.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.Base58;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.program.Memo;
import io.echolayer.solana.internal.rpc.ScriptedNode;
import io.echolayer.solana.internal.rpc.ScriptedNode.Answer;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.rpc.SolanaNodes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: a node that follows a script, and counts. */
class RootPublicationTest {
  private static final Signer TREASURY = Signer.ofSeed(new byte[Signer.SEED_LENGTH]);
  private static final PublicKey STRANGER = Memo.KEY;
  private static final EpochRoot ROOT =
      new EpochRoot(Instant.parse("2026-01-10T00:00:00Z"), "ab".repeat(32));

  @Test
  void onlyWhatStandsUnderTheTreasurysSignatureIsPublished() {
    try (ScriptedNode node =
        new ScriptedNode(
            Answer.of(
                "[%s,%s,%s]"
                    .formatted(
                        found("failed", "{\"InsufficientFundsForFee\":null}"),
                        found("strangers", "null"),
                        found("own", "null"))),
            Answer.of("[]"),
            landed(TREASURY.publicKey()),
            landed(STRANGER))) {
      List<PublishedRoot> found = publication(node).find(ROOT.epoch(), Instant.EPOCH);
      assertThat(found).extracting(PublishedRoot::signature).containsExactly("own");
      assertThat(node.asked())
          .extracting(question -> question.text("method"))
          .as("what failed is not looked at")
          .filteredOn("getTransaction"::equals)
          .hasSize(2);
    }
  }

  @Test
  void whatIsPublishedIsNotPublishedAgain() {
    try (ScriptedNode node =
        new ScriptedNode(
            Answer.of("[" + found("own", "null") + "]"),
            Answer.of("[]"),
            landed(TREASURY.publicKey()))) {
      publication(node).publish(ROOT, TREASURY, Instant.EPOCH, InstantSource.system());
      assertThat(node.asked())
          .extracting((JsonObject question) -> question.text("method"))
          .containsExactly("getSignaturesForAddress", "getSignaturesForAddress", "getTransaction");
    }
  }

  private static RootPublication publication(ScriptedNode node) {
    return RootPublication.of(SolanaNodes.of(List.of(node.uri())), TREASURY.publicKey());
  }

  private static String found(String signature, String failure) {
    return """
        {"signature":"%s","blockTime":10,"memo":"[94] %s","err":%s,"confirmationStatus":"finalized"}"""
        .formatted(signature, ROOT.memo(), failure);
  }

  /** A memo under {@code vouching}'s signature, in a transaction that names the treasury. */
  private static Answer landed(PublicKey vouching) {
    return Answer.of(
        """
        {"meta":{"err":null},"transaction":{"message":{"header":{"numRequiredSignatures":1},\
        "accountKeys":["%s","%s","%s"],"instructions":[{"programIdIndex":1,"accounts":[2],"data":"%s"}]}}}"""
            .formatted(
                TREASURY.publicKey(),
                Memo.KEY,
                vouching,
                Base58.encode(ROOT.memo().getBytes(StandardCharsets.UTF_8))));
  }
}
