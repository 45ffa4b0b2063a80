package io.echolayer.solana.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.reconcile.Reconciliation;
import io.echolayer.settlement.run.EpochDues;
import io.echolayer.settlement.run.RunSettings;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import io.echolayer.solana.root.EpochRoot;
import io.echolayer.solana.root.PublishedRoot;
import io.echolayer.solana.root.RootPublication;
import io.echolayer.solana.rpc.SolanaNodes;
import io.echolayer.testing.NeedsSharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole epoch over public data reaches its wallets, with transfers in batches and without. {@code
 * -Decholayer.test.solana.recipients=5000} sets how many with, {@code
 * -Decholayer.test.solana.separate=5000} how many without; it says how long that took. Oracle: the
 * epoch's own payouts, and the chain.
 */
@NeedsNode
@NeedsSharedData("data/casflow/dataset.txt")
class CasFlowSettlementLiveTest {
  private static final int BATCHED = Integer.getInteger("echolayer.test.solana.recipients", 300);
  private static final int SEPARATE = Integer.getInteger("echolayer.test.solana.separate", 150);

  /** The most recipients whose accounts the settlement opens. */
  private static final int MOST_NEW = 200;

  private static final int LEAST_RECIPIENTS = 15;

  @RegisterExtension static final Surfpool CHAIN = new Surfpool();

  @TempDir Path folder;

  /** What one left behind would make the chain slower for the other. */
  @BeforeEach
  void beginWithANewChain() throws IOException {
    CHAIN.stop();
    CHAIN.start();
  }

  @Test
  void inBatchesEveryRecipientHasExactlyTheirPayout() throws IOException {
    settlesAnEpoch(BATCHED, PayoutOptions.DEFAULT.withBatchedTransfers(true));
  }

  @Test
  void oneByOneEveryRecipientHasExactlyTheirPayout() throws IOException {
    settlesAnEpoch(SEPARATE, PayoutOptions.DEFAULT);
  }

  private void settlesAnEpoch(int recipients, PayoutOptions options) throws IOException {
    EpochFolder epoch = CasFlowEpoch.close(folder, recipients);
    EpochDues dues = epoch.dues();
    Map<Wallet, Long> owed =
        dues.dues().stream().collect(Collectors.toMap(Due::wallet, Due::units));
    assertThat(owed).hasSize(recipients);
    SolanaNodes nodes = CHAIN.nodes();
    long total = dues.epoch().units();
    TestMint mint =
        TestMint.create(nodes, CHAIN.payer(), TokenProgram.SPL_TOKEN, epoch.decimals(), 2 * total);

    CHAIN.openAccounts(
        mint.key(),
        dues.dues().stream().map(Due::wallet).skip(Math.min(recipients / 3, MOST_NEW)).toList());

    PayoutGateway gateway = gateway(nodes, CHAIN.payer(), mint, options);
    JournalState books = settle("first", gateway, dues);
    assertThat(mint.balances(List.copyOf(owed.keySet()))).isEqualTo(owed);
    assertThat(gateway.treasury().units()).isEqualTo(total);
    assertThat(reconciled(books, gateway).mismatches()).isEmpty();

    int sent = gateway.history(Instant.EPOCH).size();
    settle("first", gateway, dues);
    assertThat(gateway.history(Instant.EPOCH)).as("a second run sends nothing").hasSize(sent);
    assertThat(mint.balances(List.copyOf(owed.keySet()))).isEqualTo(owed);

    publishesItsRoot(nodes, dues);
    paysAgainWhereAccountsAreOpen(nodes, mint, dues, owed, options);
  }

  private static void publishesItsRoot(SolanaNodes nodes, EpochDues dues) {
    EpochRoot root = new EpochRoot(dues.epoch().interval().from(), dues.epoch().merkleRoot());
    RootPublication roots = RootPublication.of(nodes, CHAIN.payer().publicKey());
    roots.publish(root, CHAIN.payer(), Instant.EPOCH, InstantSource.system());
    List<PublishedRoot> found = roots.find(root.epoch(), Instant.EPOCH);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).root()).isEqualTo(root);
  }

  /** Another treasury pays the same epoch, so that no account is missing. */
  private void paysAgainWhereAccountsAreOpen(
      SolanaNodes nodes,
      TestMint mint,
      EpochDues dues,
      Map<Wallet, Long> owed,
      PayoutOptions options)
      throws IOException {
    Signer second = TestMint.wallet(77);
    mint.run(
        List.of(
            SystemProgram.transfer(CHAIN.payer().publicKey(), second.publicKey(), 10_000_000_000L)),
        CHAIN.payer());
    mint.open(second.publicKey());
    mint.mint(second.publicKey(), dues.epoch().units());
    JournalState books = settle("second", gateway(nodes, second, mint, options), dues);
    assertThat(mint.balances(List.copyOf(owed.keySet())))
        .allSatisfy((wallet, units) -> assertThat(units).isEqualTo(2 * owed.get(wallet)));
    assertThat(owed.size() / landed(books)).isGreaterThanOrEqualTo(LEAST_RECIPIENTS);
  }

  private JournalState settle(String treasury, PayoutGateway gateway, EpochDues dues)
      throws IOException {
    Instant start = Instant.now();
    JournalState books =
        LiveSettlement.run(
            folder.resolve(treasury + ".journal"),
            gateway,
            RunSettings.DEFAULT.withMostExpiries(1000),
            List.of(dues));
    System.out.printf(
        "%s treasury: %d recipients, %d transactions, %.1f recipients each, %d ms%n",
        treasury,
        dues.dues().size(),
        landed(books),
        (double) dues.dues().size() / landed(books),
        Duration.between(start, Instant.now()).toMillis());
    return books;
  }

  /** Without those that expired, as they do where the machine is busy. */
  private static long landed(JournalState books) {
    return books.ended().stream().filter(record -> record.stage() == Stage.FINALIZED).count();
  }

  private static Reconciliation reconciled(JournalState books, PayoutGateway gateway) {
    return Reconciliation.of(books, gateway, Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
  }

  private static PayoutGateway gateway(
      SolanaNodes nodes, Signer treasury, TestMint mint, PayoutOptions options) {
    return SolanaPayoutGateway.open(nodes, treasury, mint.key(), options, InstantSource.system());
  }
}
