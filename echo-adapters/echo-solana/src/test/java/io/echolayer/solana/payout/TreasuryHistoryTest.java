package io.echolayer.solana.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.Base58;
import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.PayoutGateway.TreasurySignature;
import io.echolayer.solana.internal.message.Instruction;
import io.echolayer.solana.internal.program.Memo;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.internal.rpc.AddressHistory;
import io.echolayer.solana.internal.rpc.LandedTransaction;
import io.echolayer.solana.internal.rpc.RpcClient;
import io.echolayer.solana.internal.rpc.ScriptedNode;
import io.echolayer.solana.internal.rpc.ScriptedNode.Answer;
import io.echolayer.solana.rpc.SolanaNodes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Oracle: a node that follows a script; what it answers has the form of a node's answers. */
class TreasuryHistoryTest {
  private static final PublicKey TREASURY = key(1);
  private static final PublicKey MINT = key(2);
  private static final PublicKey ANN = key(3);
  private static final PublicKey BOB = key(4);
  private static final PublicKey OTHER_MINT = key(5);
  private static final Token TOKEN = new Token(MINT, TokenProgram.SPL_TOKEN, 6);

  @Test
  void paidIsWhatOthersHaveMoreOfTheTokenUnderTheTreasurysSignature() {
    assertThat(paid(landed(TREASURY, "null"))).isEqualTo("{" + ANN + "=7, " + BOB + "=1}");
    assertThat(paid(landed(ANN, "null"))).as("another one signed").isEqualTo("{}");
    assertThat(paid(landed(TREASURY, "{\"InstructionError\":[1,{\"Custom\":17}]}")))
        .as("it failed")
        .isEqualTo("{}");
  }

  @Test
  void accountsOfTablesFollowThoseInFullTheWritableFirst() {
    LandedTransaction landed =
        asked(rpc -> AddressHistory.transaction(rpc, "sig"), Answer.of(landed(TREASURY, "null")));
    assertThat(landed.signers()).containsExactly(TREASURY);
    assertThat(landed.calls()).hasSize(2);
    assertThat(landed.calls().get(0).accounts()).containsExactly(TREASURY, ANN, BOB);
    assertThat(landed.calls().get(1).program()).isEqualTo(Memo.KEY);
    assertThat(landed.calls().get(1).data()).isEqualTo("a memo");
  }

  @Test
  void historyIsReadPageByPageUpToAnInstantAndTurnedAround() {
    Answer newest = Answer.of("[" + found("d", 40) + "," + found("c", 30) + "]");
    Answer older = Answer.of("[" + found("b", 20) + "," + found("a", 10) + "]");
    assertThat(signatures(20, newest, older)).containsExactly("b", "c", "d");
    assertThat(signatures(0, newest, older, Answer.of("[]"))).containsExactly("a", "b", "c", "d");
    assertThat(signatures(41, newest, older)).isEmpty();
  }

  @Test
  void aMemoComesWithoutTheLengthThatNodesPutBeforeIt() {
    List<TreasurySignature> found =
        asked(
            rpc -> history(rpc).since(Instant.EPOCH),
            Answer.of("[" + found("a", 10) + "]"),
            Answer.of("[]"));
    assertThat(found.get(0).memo()).isEqualTo("echo:1:x");
    assertThat(found.get(0).failure()).isNull();
  }

  @Test
  void batchesAreTriedWhenTheGatewayOpens() {
    asked(
        rpc -> {
          BatchTrial.require(rpc, TREASURY, TOKEN);
          return rpc;
        },
        Answer.of("{\"context\":{\"slot\":1},\"value\":{\"err\":null,\"logs\":[]}}"));
    Answer unknown = Answer.of("{\"value\":{\"err\":{\"InstructionError\":[0,{\"Custom\":12}]}}}");
    assertThatThrownBy(
            () ->
                asked(
                    rpc -> {
                      BatchTrial.require(rpc, TREASURY, TOKEN);
                      return rpc;
                    },
                    unknown))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("{\"InstructionError\":[0,{\"Custom\":12}]}");
  }

  private static String paid(String answer) {
    return asked(rpc -> history(rpc).transaction("sig").paid(), Answer.of(answer)).toString();
  }

  private static List<String> signatures(long from, Answer... pages) {
    return asked(
        rpc ->
            history(rpc).since(Instant.ofEpochSecond(from)).stream()
                .map(TreasurySignature::signature)
                .toList(),
        pages);
  }

  private static TreasuryHistory history(RpcClient rpc) {
    return new TreasuryHistory(rpc, TREASURY, key(6), MINT);
  }

  private static <T> T asked(Function<RpcClient, T> question, Answer... answers) {
    try (ScriptedNode node = new ScriptedNode(answers)) {
      return question.apply(RpcClient.of(SolanaNodes.of(List.of(node.uri()))));
    }
  }

  private static String found(String signature, long second) {
    return "{\"signature\":\"%s\",\"blockTime\":%d,\"memo\":\"[8] echo:1:x\",\"err\":null,\"confirmationStatus\":\"finalized\"}"
        .formatted(signature, second);
  }

  /** A batch of two transfers over a table, and a memo; the treasury got change of another kind. */
  private static String landed(PublicKey signer, String failure) {
    Instruction batch =
        TokenProgram.SPL_TOKEN.batch(
            List.of(
                TokenProgram.SPL_TOKEN.transferChecked(TREASURY, MINT, ANN, TREASURY, 7, 6),
                TokenProgram.SPL_TOKEN.transferChecked(TREASURY, MINT, BOB, TREASURY, 5, 6)));
    return """
        {"meta":{"err":%s,"loadedAddresses":{"writable":["%s"],"readonly":["%s"]},
        "preTokenBalances":[%s,%s,%s],"postTokenBalances":[%s,%s,%s,%s]},
        "transaction":{"message":{"header":{"numRequiredSignatures":1},
        "accountKeys":["%s","%s","%s"],"instructions":[
        {"programIdIndex":1,"accounts":[0,3,4],"data":"%s"},
        {"programIdIndex":2,"accounts":[0],"data":"%s"}]}}}"""
        .formatted(
            failure,
            ANN,
            BOB,
            balance(MINT, TREASURY, "100"),
            balance(MINT, ANN, "3"),
            balance(OTHER_MINT, ANN, "0"),
            balance(MINT, TREASURY, "101"),
            balance(MINT, ANN, "10"),
            balance(MINT, BOB, "1"),
            balance(OTHER_MINT, ANN, "9"),
            signer,
            TokenProgram.SPL_TOKEN.key(),
            Memo.KEY,
            Base58.encode(batch.data()),
            Base58.encode("a memo".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .replace("\n", "");
  }

  private static String balance(PublicKey mint, PublicKey owner, String units) {
    return "{\"mint\":\"%s\",\"owner\":\"%s\",\"uiTokenAmount\":{\"amount\":\"%s\"}}"
        .formatted(mint, owner, units);
  }

  private static PublicKey key(int number) {
    return PublicKey.of(ByteBuffer.allocate(32).putInt(number).array());
  }
}
