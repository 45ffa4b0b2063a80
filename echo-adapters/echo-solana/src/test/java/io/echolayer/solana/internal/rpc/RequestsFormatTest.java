package io.echolayer.solana.internal.rpc;

import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.solana.internal.rpc.ScriptedNode.Answer;
import io.echolayer.solana.rpc.SolanaNodes;
import io.echolayer.testing.Golden;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What nodes are asked, byte for byte. */
class RequestsFormatTest {
  private static final PublicKey KEY = PublicKey.of("So11111111111111111111111111111111111111112");

  private final StringBuilder requests = new StringBuilder();

  @Test
  void theRequests() {
    asked(
        "{\"value\":{\"blockhash\":\"" + KEY + "\",\"lastValidBlockHeight\":1}}",
        RpcNode::latestBlockhash);
    for (Commitment commitment :
        List.of(Commitment.PROCESSED, Commitment.CONFIRMED, Commitment.FINALIZED)) {
      asked("7", node -> node.blockHeight(commitment));
    }
    asked("{\"absoluteSlot\":9,\"blockHeight\":7}", node -> node.position(Commitment.FINALIZED));
    asked("5", "{\"blockHeight\":3}", RpcNode::oldestHeight);
    asked("{\"value\":[null]}", node -> node.accounts(List.of(KEY)).size());
    asked("890880", node -> node.minimumBalance(165));
    asked("\"sig\"", node -> node.send("d2lyZQ=="));
    asked("{\"value\":{\"err\":null}}", node -> node.simulate("d2lyZQ==") == null);
    asked("{\"context\":{\"slot\":9},\"value\":[null]}", node -> node.statuses(List.of("sig"), 9));
    asked("[]", node -> node.signatures(KEY, null));
    asked("[]", node -> node.signatures(KEY, "sig"));
    asked("null", node -> node.transaction("sig") == null);
    Golden.holds("rpc-requests.ndjson", requests.toString());
  }

  private void asked(String answer, Function<RpcNode, ?> question) {
    asked(answer, answer, question);
  }

  private void asked(String first, String second, Function<RpcNode, ?> question) {
    try (ScriptedNode node = new ScriptedNode(Answer.of(first), Answer.of(second))) {
      RpcClient.of(SolanaNodes.of(List.of(node.uri()))).ask(question);
      node.asked().forEach(request -> requests.append(request.canonical()).append('\n'));
    }
  }
}
