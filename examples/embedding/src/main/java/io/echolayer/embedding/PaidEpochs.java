package io.echolayer.embedding;

import io.echolayer.core.key.PublicKey;
import io.echolayer.layer.EchoLayer;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.run.EpochDues;
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
    EchoLayer.echoLayer1()
        .settlement(journal, gateway)
        .owed(epoch)
        .pay(clock, run -> Thread.sleep(400));
  }
}
