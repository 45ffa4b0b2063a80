package io.echolayer.solana.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.TransactionRefusedException;
import io.echolayer.solana.internal.rpc.ScriptedNode.Answer;
import io.echolayer.solana.rpc.SolanaNodes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: a node that follows a script, and counts. */
class RpcClientTest {
  private static SolanaNodes quick(URI... endpoints) {
    return SolanaNodes.of(List.of(endpoints))
        .withWaits(Duration.ofMillis(2), Duration.ofSeconds(10))
        .withRequestTimeout(Duration.ofSeconds(3));
  }

  static Stream<Answer> passing() {
    return Stream.of(
        ScriptedNode.HANG_UP,
        Answer.failure(503),
        Answer.failure(500),
        Answer.failure(429),
        Answer.of("7").after(4000),
        new Answer(200, Map.of(), "7,", 0),
        Answer.of("{\"code\":-32005,\"message\":\"Node is behind\"}"),
        Answer.of("{\"code\":-32603,\"message\":\"Internal error\"}"));
  }

  @ParameterizedTest
  @MethodSource("passing")
  @Tag("slow")
  void whatMayPassIsAskedAgain(Answer failure) {
    try (ScriptedNode node = new ScriptedNode(failure, failure, Answer.of("7"))) {
      assertThat(height(node)).isEqualTo(7);
      assertThat(node.asked()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 503, 429})
  void fiveAttemptsAreAllThereAre(int status) {
    try (ScriptedNode node = new ScriptedNode(Answer.failure(status))) {
      assertThatThrownBy(() -> height(node))
          .isInstanceOf(GatewayUnavailableException.class)
          .hasMessageContaining("getBlockHeight at http://127.0.0.1")
          .hasMessageNotContaining("secret");
      assertThat(node.asked()).hasSize(5);
    }
  }

  @Test
  void aRefusalIsNotAskedAgain() {
    try (ScriptedNode node =
        new ScriptedNode(Answer.of("{\"code\":-32602,\"message\":\"Invalid params\"}"))) {
      RpcClient rpc = RpcClient.of(quick(node.uri()));
      assertThatThrownBy(() -> rpc.ask(each -> each.blockHeight(Commitment.FINALIZED)))
          .isInstanceOf(RpcRefusalException.class)
          .hasMessage("getBlockHeight: Invalid params (-32602)");
      assertThat(node.asked()).hasSize(1);
    }
  }

  @Test
  void anAnswerOfAnotherShapeIsNoAnswer() {
    try (ScriptedNode node = new ScriptedNode(Answer.of("\"seven\""))) {
      assertThatThrownBy(() -> height(node))
          .isInstanceOf(GatewayUnavailableException.class)
          .hasMessageContaining("makes no sense");
    }
  }

  @Test
  void aNodeThatAsksForTimeGetsIt() {
    try (ScriptedNode node =
        new ScriptedNode(Answer.failure(429).with("Retry-After", "1"), Answer.of("7"))) {
      long start = System.nanoTime();
      assertThat(height(node)).isEqualTo(7);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("nothing was asked within the second, whatever the attempts")
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      assertThat(node.asked()).hasSize(2);
    }
  }

  @Test
  void theSecondEndpointAnswersForTheFirst() {
    try (ScriptedNode first = new ScriptedNode(Answer.failure(503));
        ScriptedNode second = new ScriptedNode(Answer.of("7"))) {
      RpcClient rpc = RpcClient.of(quick(first.uri(), second.uri()));
      for (int i = 0; i < 30; i++) {
        assertThat(height(rpc)).isEqualTo(7);
      }
      assertThat(second.asked()).hasSize(30);
      assertThat(first.asked()).as("left alone once ten calls failed").hasSize(10);
    }
  }

  @Test
  void aLeftAloneEndpointIsTriedAgain() throws InterruptedException {
    Answer[] script = new Answer[11];
    Arrays.fill(script, Answer.failure(503));
    script[10] = Answer.of("7");
    try (ScriptedNode node = new ScriptedNode(script)) {
      RpcClient rpc = RpcClient.of(quick(node.uri()).withPause(Duration.ofMillis(200)));
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> height(rpc)).isInstanceOf(GatewayUnavailableException.class);
      }
      assertThat(node.asked()).hasSize(10);
      Thread.sleep(250);
      assertThat(height(rpc)).isEqualTo(7);
    }
  }

  @Test
  void limitsDoNotOpenTheCircuit() {
    Answer[] script = new Answer[13];
    Arrays.fill(script, Answer.failure(429));
    script[12] = Answer.of("7");
    try (ScriptedNode node = new ScriptedNode(script)) {
      RpcClient rpc = RpcClient.of(quick(node.uri()));
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> height(rpc)).isInstanceOf(GatewayUnavailableException.class);
      }
      assertThat(height(rpc)).isEqualTo(7);
    }
  }

  @Test
  void aLaggingNodeBehindTheSameAddressIsAskedAgain() {
    Answer behind = Answer.of("{\"context\":{\"slot\":9},\"value\":[null]}");
    Answer there =
        Answer.of(
            "{\"context\":{\"slot\":10},\"value\":[{\"confirmationStatus\":\"finalized\","
                + "\"err\":{\"InstructionError\":[0,{\"Custom\":1}]},\"slot\":3}]}");
    try (ScriptedNode node = new ScriptedNode(behind, there)) {
      RpcClient rpc = RpcClient.of(quick(node.uri()));
      assertThat(rpc.ask(each -> each.statuses(List.of("s"), 10)).get(0).failure())
          .isEqualTo("{\"InstructionError\":[0,{\"Custom\":1}]}");
      assertThat(node.asked()).hasSize(2);
    }
  }

  @Test
  @Tag("slow")
  void aSendThatWasAnsweredLateIsRepeatedToTheByte() {
    Answer landed =
        Answer.of(
            "{\"code\":-32002,\"message\":\"Transaction simulation failed: This transaction has"
                + " already been processed\"}");
    try (ScriptedNode node =
        new ScriptedNode(ScriptedNode.HANG_UP, Answer.of("\"sig\"").after(4000), landed)) {
      Broadcast.send(RpcClient.of(quick(node.uri())), transaction());
      assertThat(node.asked())
          .hasSize(3)
          .allSatisfy(
              question -> {
                assertThat(question.text("method")).isEqualTo("sendTransaction");
                assertThat(question.canonical()).contains("\"params\":[\"d2lyZQ==\",{");
              });
    }
  }

  @Test
  void aTriedTransactionThatWouldFailIsRefused() {
    try (ScriptedNode node =
        new ScriptedNode(Answer.of("{\"code\":-32002,\"message\":\"insufficient funds\"}"))) {
      assertThatThrownBy(() -> Broadcast.send(RpcClient.of(quick(node.uri())), transaction()))
          .isInstanceOf(TransactionRefusedException.class)
          .hasMessageContaining("insufficient funds");
      assertThat(node.asked()).hasSize(1);
    }
    try (ScriptedNode node = new ScriptedNode(Answer.of("\"another\""))) {
      assertThatThrownBy(() -> Broadcast.send(RpcClient.of(quick(node.uri())), transaction()))
          .isInstanceOf(GatewayUnavailableException.class);
    }
  }

  @Test
  void anUnknownBlockhashIsNoFailure() {
    try (ScriptedNode node =
        new ScriptedNode(
            Answer.of(
                "{\"code\":-32002,\"message\":\"Transaction simulation failed: Blockhash not"
                    + " found\"}"))) {
      Broadcast.send(RpcClient.of(quick(node.uri())), transaction());
      assertThat(node.asked()).hasSize(1);
    }
  }

  @Test
  void aBlockhashLivesAsLongAsAnyAndNotAsLongAsANodeSays() {
    String blockhash = "\"blockhash\":\"11111111111111111111111111111111\"";
    try (ScriptedNode tooShort =
        new ScriptedNode(
            Answer.of("{\"value\":{" + blockhash + ",\"lastValidBlockHeight\":1}}"),
            Answer.of("1000"))) {
      RpcClient rpc = RpcClient.of(quick(tooShort.uri()));
      RecentBlockhash recent = new RecentBlockhash(rpc, () -> Instant.EPOCH);
      assertThat(recent.current().lastValidBlockHeight()).isEqualTo(1150);
      assertThat(recent.current().lastValidBlockHeight()).isEqualTo(1150);
      assertThat(tooShort.asked()).as("a young one is not asked for again").hasSize(2);
    }
    try (ScriptedNode tooLong =
        new ScriptedNode(
            Answer.of("{\"value\":{" + blockhash + ",\"lastValidBlockHeight\":99999}}"),
            Answer.of("1000"))) {
      RpcClient rpc = RpcClient.of(quick(tooLong.uri()));
      assertThatThrownBy(() -> new RecentBlockhash(rpc, () -> Instant.EPOCH).current())
          .isInstanceOf(GatewayUnavailableException.class)
          .hasMessageContaining("must die within 150 blocks");
    }
  }

  @Test
  void aBlockhashIsAskedForAnewAfterTwoSecondsAndIfTheClockWentBack() {
    String answer =
        "{\"value\":{\"blockhash\":\"11111111111111111111111111111111\",\"lastValidBlockHeight\":1300}}";
    Instant[] now = {Instant.ofEpochSecond(100)};
    try (ScriptedNode node =
        new ScriptedNode(
            Answer.of(answer),
            Answer.of("1000"),
            Answer.of(answer),
            Answer.of("1200"),
            Answer.of(answer),
            Answer.of("1000"),
            Answer.of(answer),
            Answer.of("999"))) {
      RecentBlockhash recent = new RecentBlockhash(RpcClient.of(quick(node.uri())), () -> now[0]);
      assertThat(recent.current().lastValidBlockHeight())
          .as("as the node says, the longest that can be")
          .isEqualTo(1300);
      now[0] = Instant.ofEpochSecond(102);
      recent.current();
      assertThat(node.asked()).hasSize(2);
      now[0] = now[0].plusNanos(1);
      assertThat(recent.current().lastValidBlockHeight())
          .as("150 more than the newest")
          .isEqualTo(1350);
      now[0] = Instant.ofEpochSecond(101);
      assertThat(recent.current().lastValidBlockHeight()).isEqualTo(1300);
      assertThat(node.asked()).hasSize(6);
      now[0] = Instant.ofEpochSecond(104);
      assertThatThrownBy(recent::current)
          .as("one block too long")
          .isInstanceOf(GatewayUnavailableException.class);
    }
  }

  private static long height(ScriptedNode node) {
    return height(RpcClient.of(quick(node.uri())));
  }

  private static long height(RpcClient rpc) {
    return rpc.answer(node -> node.blockHeight(Commitment.FINALIZED));
  }

  private static SignedTransaction transaction() {
    return new SignedTransaction("sig", "d2lyZQ==", 0);
  }
}
