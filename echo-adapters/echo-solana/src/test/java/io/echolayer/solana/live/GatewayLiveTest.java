package io.echolayer.solana.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.RecipientAccount;
import io.echolayer.settlement.PayoutGateway.SignatureStatuses;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutGateway.TransactionCost;
import io.echolayer.settlement.PayoutGateway.TreasuryAccount;
import io.echolayer.settlement.PayoutGateway.TreasurySignature;
import io.echolayer.settlement.PayoutGateway.TreasuryTransaction;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.SignatureStatus;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.TransactionRefusedException;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: what the chain itself answers. */
@NeedsNode
class GatewayLiveTest {
  private static final long SUPPLY = 1_000_000_000_000L;
  private static final String MEMO = PayoutMemo.of(List.of("key"));

  @RegisterExtension static final Surfpool CHAIN = new Surfpool();

  @ParameterizedTest
  @CsvSource({"SPL_TOKEN, false", "SPL_TOKEN, true", "TOKEN_2022, false", "TOKEN_2022, true"})
  void paysOpensAccountsAndTellsWhatItDid(TokenProgram program, boolean batches)
      throws InterruptedException {
    TestMint mint = TestMint.create(CHAIN.nodes(), CHAIN.payer(), program, 9, SUPPLY);
    SolanaPayoutGateway gateway = gateway(mint, batches);
    TreasuryAccount before = gateway.treasury();
    assertThat(before.units()).isEqualTo(SUPPLY);
    assertThat(before.treasury().decimals()).isEqualTo(9);
    assertThat(before.treasury().address()).isEqualTo(CHAIN.payer().publicKey().toString());

    List<TokenTransfer> transfers = transfers(batches ? 100 : 200, 7, true);
    assertThat(gateway.fitting(transfers)).isEqualTo(7);
    TransactionCost cost = gateway.cost(transfers);
    SignedTransaction signed = gateway.sign(transfers, MEMO);
    gateway.send(signed);
    gateway.send(signed);
    finalize(gateway, signed.signature());

    TreasuryAccount after = gateway.treasury();
    assertThat(after.units()).isEqualTo(SUPPLY - total(transfers));
    assertThat(before.coins() - after.coins()).isEqualTo(cost.coins());
    assertThat(mint.balances(wallets(transfers))).isEqualTo(paid(transfers));
    assertThat(gateway.recipients(wallets(transfers)).values())
        .containsOnly(RecipientAccount.READY);

    TreasurySignature found =
        gateway.history(Instant.EPOCH).stream()
            .filter(each -> each.signature().equals(signed.signature()))
            .findFirst()
            .orElseThrow();
    assertThat(found.memo()).isEqualTo(MEMO);
    assertThat(found.failure()).isNull();
    TreasuryTransaction landed = gateway.transactions(List.of(signed.signature())).get(0);
    assertThat(landed.paid()).hasSize(7);
    for (TokenTransfer transfer : transfers) {
      assertThat(landed.paid()).containsEntry(transfer.wallet().address(), transfer.units());
    }
    assertThat(gateway.history(Instant.now().plusSeconds(3600))).isEmpty();
  }

  private static void finalize(SolanaPayoutGateway gateway, String signature)
      throws InterruptedException {
    while (true) {
      SignatureStatuses statuses = gateway.statuses(List.of(signature, "1".repeat(64)));
      assertThat(statuses.statuses().get(1)).isEqualTo(SignatureStatus.unseen("1".repeat(64)));
      assertThat(statuses.statuses().get(0).failure()).isNull();
      if (statuses.statuses().get(0).commitment() == Commitment.FINALIZED) {
        return;
      }
      Thread.sleep(200);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void moreThan15TransfersFitWhereAccountsAreOpen(boolean batches) {
    TestMint mint =
        TestMint.create(CHAIN.nodes(), CHAIN.payer(), TokenProgram.SPL_TOKEN, 6, SUPPLY);
    SolanaPayoutGateway gateway = gateway(mint, batches);
    List<TokenTransfer> all = transfers(200, 40, false);
    int fitting = gateway.fitting(all);
    assertThat(fitting).isBetween(15, 20);
    for (TokenTransfer transfer : all.subList(0, fitting)) {
      mint.open(transfer.wallet().key());
    }
    gateway.send(gateway.sign(all.subList(0, fitting), MEMO));
    assertThat(mint.balances(wallets(all.subList(0, fitting))))
        .isEqualTo(paid(all.subList(0, fitting)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoCannotBePaidIsTold(boolean batches) {
    TestMint mint =
        TestMint.create(CHAIN.nodes(), CHAIN.payer(), TokenProgram.SPL_TOKEN, 6, SUPPLY);
    SolanaPayoutGateway gateway = gateway(mint, batches);
    Signer ready = TestMint.wallet(1);
    Signer frozen = TestMint.wallet(2);
    Signer givenAway = TestMint.wallet(3);
    List.of(ready, frozen, givenAway).forEach(wallet -> mint.open(wallet.publicKey()));
    mint.freeze(frozen.publicKey());
    mint.giveAway(givenAway, ready.publicKey());
    PublicKey missing = TestMint.wallet(4).publicKey();
    PublicKey prefunded = TestMint.wallet(5).publicKey();
    mint.run(
        List.of(
            SystemProgram.transfer(CHAIN.payer().publicKey(), mint.account(prefunded), 1_000_000)),
        CHAIN.payer());
    PublicKey offCurve = mint.account(ready.publicKey());

    assertThat(
            gateway.recipients(
                List.of(
                    Wallet.of(missing),
                    Wallet.of(offCurve),
                    Wallet.of(frozen.publicKey()),
                    Wallet.of(ready.publicKey()),
                    Wallet.of(givenAway.publicKey()),
                    Wallet.of(prefunded),
                    Wallet.of(CHAIN.payer().publicKey()))))
        .containsExactly(
            Map.entry(Wallet.of(missing), RecipientAccount.MISSING),
            Map.entry(Wallet.of(offCurve), RecipientAccount.KEYLESS),
            Map.entry(Wallet.of(frozen.publicKey()), RecipientAccount.FROZEN),
            Map.entry(Wallet.of(ready.publicKey()), RecipientAccount.READY),
            Map.entry(Wallet.of(givenAway.publicKey()), RecipientAccount.FOREIGN),
            Map.entry(Wallet.of(prefunded), RecipientAccount.MISSING),
            Map.entry(Wallet.of(CHAIN.payer().publicKey()), RecipientAccount.FOREIGN));

    TokenTransfer toPrefunded = new TokenTransfer(Wallet.of(prefunded), 5, true);
    gateway.send(gateway.sign(List.of(toPrefunded), MEMO));
    assertThat(mint.balances(List.of(Wallet.of(prefunded)))).containsValue(5L);
    TokenTransfer toFrozen = new TokenTransfer(Wallet.of(frozen.publicKey()), 5, false);
    assertThatThrownBy(() -> gateway.send(gateway.sign(List.of(toFrozen), MEMO)))
        .isInstanceOf(TransactionRefusedException.class)
        .hasMessageContaining("frozen");
    TokenTransfer tooMuch = new TokenTransfer(Wallet.of(ready.publicKey()), SUPPLY, false);
    assertThatThrownBy(() -> gateway.send(gateway.sign(List.of(tooMuch), MEMO)))
        .isInstanceOf(TransactionRefusedException.class)
        .hasMessageContaining("insufficient funds");
    mint.freeze(CHAIN.payer().publicKey());
    assertThat(gateway.treasury().frozen()).isTrue();
  }

  /** A trial needs coins for its fee, and signs nothing. */
  @Test
  void aTreasuryWithoutCoinsCannotTryBatches() {
    TestMint mint =
        TestMint.create(CHAIN.nodes(), CHAIN.payer(), TokenProgram.SPL_TOKEN, 6, SUPPLY);
    PayoutOptions batches = PayoutOptions.DEFAULT.withBatchedTransfers(true);
    PublicKey poor = TestMint.wallet(9).publicKey();
    assertThatThrownBy(() -> open(mint.key(), new Unsigning(poor), batches))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("fund it first");
    open(mint.key(), new Unsigning(CHAIN.payer().publicKey()), batches);
  }

  private record Unsigning(PublicKey publicKey) implements Signer {
    @Override
    public Ed25519Signature sign(byte[] message) {
      throw new AssertionError("nothing is to be signed");
    }
  }

  @Test
  void whatIsNoMintIsRefused() {
    PublicKey wallet = CHAIN.payer().publicKey();
    assertThatThrownBy(() -> open(wallet, CHAIN.payer()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("mint must belong to a token program");
    assertThatThrownBy(() -> open(TestMint.wallet(9).publicKey(), CHAIN.payer()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("mint must be on the chain");
    TestMint mint =
        TestMint.create(CHAIN.nodes(), CHAIN.payer(), TokenProgram.SPL_TOKEN, 6, SUPPLY);
    assertThatThrownBy(() -> open(mint.account(wallet), CHAIN.payer()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("mint must be the mint of a token");
    assertThatThrownBy(() -> open(mint.key(), TestMint.wallet(9)).treasury())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("the treasury's token account must be on the chain");
  }

  private static SolanaPayoutGateway gateway(TestMint mint, boolean batches) {
    return open(mint.key(), CHAIN.payer(), PayoutOptions.DEFAULT.withBatchedTransfers(batches));
  }

  private static SolanaPayoutGateway open(PublicKey mint, Signer signer) {
    return open(mint, signer, PayoutOptions.DEFAULT);
  }

  private static SolanaPayoutGateway open(PublicKey mint, Signer signer, PayoutOptions options) {
    return SolanaPayoutGateway.open(CHAIN.nodes(), signer, mint, options, InstantSource.system());
  }

  private static List<TokenTransfer> transfers(long seed, int count, boolean createsAccount) {
    return LongStream.range(seed, seed + count)
        .mapToObj(
            i ->
                new TokenTransfer(
                    Wallet.of(TestMint.wallet(i).publicKey()), 1000 + i, createsAccount))
        .toList();
  }

  private static List<Wallet> wallets(List<TokenTransfer> transfers) {
    return new ArrayList<>(transfers.stream().map(TokenTransfer::wallet).toList());
  }

  private static Map<Wallet, Long> paid(List<TokenTransfer> transfers) {
    return transfers.stream()
        .collect(java.util.stream.Collectors.toMap(TokenTransfer::wallet, TokenTransfer::units));
  }

  private static long total(List<TokenTransfer> transfers) {
    return transfers.stream().mapToLong(TokenTransfer::units).sum();
  }
}
