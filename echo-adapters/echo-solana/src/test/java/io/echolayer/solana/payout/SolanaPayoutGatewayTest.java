package io.echolayer.solana.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.RecipientAccount;
import io.echolayer.settlement.PayoutGateway.SignatureStatuses;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutGateway.TransactionCost;
import io.echolayer.settlement.PayoutGateway.TreasuryAccount;
import io.echolayer.settlement.Treasury;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.internal.rpc.ScriptedNode;
import io.echolayer.solana.internal.rpc.ScriptedNode.Answer;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.rpc.SolanaNodes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: a node that follows a script; a token account costs 2,000,000 and a wallet 900,000. */
class SolanaPayoutGatewayTest {
  private static final Signer TREASURY = signer(1);
  private static final PublicKey MINT = signer(2).publicKey();
  private static final PublicKey ANN = signer(3).publicKey();
  private static final PublicKey BOB = signer(4).publicKey();
  private static final PublicKey CYD = signer(5).publicKey();
  private static final PublicKey TOKENS = TokenProgram.TOKEN_2022.key();

  @ParameterizedTest
  @CsvSource({"0, 5000", "1, 5001", "100, 5008", "1000000, 80000"})
  void aStartedLamportOfThePriorityFeeIsPaid(long price, long fee) {
    asked(
        PayoutOptions.DEFAULT.withComputeUnitPrice(price),
        gateway -> {
          assertThat(gateway.cost(List.of(new TokenTransfer(Wallet.of(ANN), 1, false))))
              .isEqualTo(new TransactionCost(fee, 0));
          assertThat(gateway.cost(List.of(new TokenTransfer(Wallet.of(ANN), 1, true))).rent())
              .isEqualTo(2_000_000);
        });
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "-1, 9223372036854775807"})
  void whatTheWalletMustKeepIsNotToBeSpent(long units, long spendable) {
    asked(
        PayoutOptions.DEFAULT,
        gateway ->
            assertThat(gateway.treasury())
                .isEqualTo(
                    new TreasuryAccount(
                        new Treasury(MINT.toString(), 6, TREASURY.publicKey().toString()),
                        spendable,
                        100_001,
                        false)),
        accounts(
            account(SystemProgram.KEY, 1_000_001, new byte[0]),
            account(TOKENS, 1, tokens(TREASURY.publicKey(), units, false)),
            mint()));
  }

  @Test
  void whoCannotBePaidIsTold() {
    PublicKey treasury = TREASURY.publicKey();
    asked(
        PayoutOptions.DEFAULT,
        gateway ->
            assertThat(
                    gateway.recipients(
                        List.of(
                            Wallet.of(treasury), Wallet.of(ANN), Wallet.of(BOB), Wallet.of(CYD))))
                .containsExactly(
                    Map.entry(Wallet.of(treasury), RecipientAccount.FOREIGN),
                    Map.entry(Wallet.of(ANN), RecipientAccount.FOREIGN),
                    Map.entry(Wallet.of(BOB), RecipientAccount.READY),
                    Map.entry(Wallet.of(CYD), RecipientAccount.MISSING)),
        accounts(
            account(TOKENS, 1, tokens(ANN, 0, true)),
            account(TOKENS, 1, tokens(BOB, 0, false)),
            "null"));
  }

  @ParameterizedTest
  @CsvSource({"90, 80", "80, 90"})
  void theFinalizedHeightIsTheLowerOfTwoAnswers(long position, long height) {
    asked(
        PayoutOptions.DEFAULT,
        gateway -> {
          SignatureStatuses statuses = gateway.statuses(List.of("sig"));
          assertThat(statuses.finalizedHeight()).isEqualTo(80);
          assertThat(statuses.oldestHeight()).isZero();
        },
        Answer.of("{\"absoluteSlot\":10,\"blockHeight\":" + position + "}"),
        Answer.of(Long.toString(height)),
        Answer.of("0"),
        Answer.of("{\"context\":{\"slot\":10},\"value\":[null]}"));
  }

  private static void asked(
      PayoutOptions options, Consumer<SolanaPayoutGateway> question, Answer... answers) {
    List<Answer> script = new ArrayList<>();
    script.add(accounts(mint()));
    script.add(Answer.of("2000000"));
    script.add(Answer.of("900000"));
    script.addAll(List.of(answers));
    try (ScriptedNode node = new ScriptedNode(script.toArray(new Answer[0]))) {
      SolanaNodes nodes = SolanaNodes.of(List.of(node.uri()));
      question.accept(
          SolanaPayoutGateway.open(nodes, TREASURY, MINT, options, InstantSource.system()));
    }
  }

  private static Answer accounts(String... accounts) {
    return Answer.of("{\"value\":[" + String.join(",", accounts) + "]}");
  }

  private static String account(PublicKey owner, long lamports, byte[] data) {
    return "{\"owner\":\"%s\",\"lamports\":%d,\"data\":[\"%s\",\"base64\"]}"
        .formatted(owner, lamports, Base64.getEncoder().encodeToString(data));
  }

  private static String mint() {
    byte[] data = new byte[82];
    data[44] = 6;
    data[45] = 1;
    return account(TOKENS, 1, data);
  }

  private static byte[] tokens(PublicKey owner, long units, boolean demandsMemo) {
    ByteBuffer data = ByteBuffer.allocate(171).order(ByteOrder.LITTLE_ENDIAN);
    data.put(MINT.bytes()).put(owner.bytes()).putLong(units).put(108, (byte) 1).put(165, (byte) 2);
    data.putShort(166, (short) 8).putShort(168, (short) 1).put(170, (byte) (demandsMemo ? 1 : 0));
    return data.array();
  }

  private static Signer signer(int number) {
    byte[] seed = new byte[Signer.SEED_LENGTH];
    seed[0] = (byte) number;
    return Signer.ofSeed(seed);
  }
}
