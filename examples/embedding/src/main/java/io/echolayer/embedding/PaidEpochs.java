package io.echolayer.embedding;

import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.control.PauseSwitch;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.run.EpochDues;
import io.echolayer.settlement.run.PayoutRun;
import io.echolayer.settlement.run.PayoutRun.Step;
import io.echolayer.settlement.run.RunSettings;
import io.echolayer.solana.key.KeypairFile;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import io.echolayer.solana.root.EpochRoot;
import io.echolayer.solana.root.RootPublication;
import io.echolayer.solana.rpc.SolanaNodes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Publishes an epoch's root and pays what it owes; the code in docs/how-to/pay-on-solana.md. */
public final class PaidEpochs {
  private PaidEpochs() {}

  /** Pays an epoch with nine decimals to the end. */
  public static void pay(
      EpochDues epoch, SettlementJournal journal, List<URI> endpoints, String mint, Path keypair)
      throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    SolanaNodes nodes = SolanaNodes.of(endpoints);
    Signer treasury = KeypairFile.read(keypair);

    Instant from = epoch.epoch().interval().from();
    EpochRoot root = new EpochRoot(from, epoch.epoch().merkleRoot());
    RootPublication.of(nodes, treasury.publicKey()).publish(root, treasury, from, clock);

    PayoutGateway gateway =
        SolanaPayoutGateway.open(nodes, treasury, PublicKey.of(mint), PayoutOptions.DEFAULT, clock);
    PayoutRun run =
        PayoutRun.open(
            journal,
            new Treasury(mint, 9, treasury.publicKey().toString()),
            gateway,
            RunSettings.DEFAULT,
            PauseSwitch.NEVER,
            null,
            clock.instant());
    run.take(epoch, clock.instant());
    run.begin(run.plan(clock.instant()), List.of(), clock.instant());
    while (run.step(clock.instant()) != Step.DONE) {
      Thread.sleep(400);
    }
  }
}
