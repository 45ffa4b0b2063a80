package io.echolayer.solana.live;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.run.RunSettings;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import io.echolayer.solana.rpc.SolanaNodes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * A process that settles the epochs of a seed, and says each time that its journal has reached the
 * disk. Arguments: rpc, mint, seed of the treasury's key, journal, seed of the epochs, whether
 * transfers are batched.
 */
final class KilledPayer {
  static final long LATE_MILLIS = 4000;

  private static final RunSettings SETTINGS =
      RunSettings.DEFAULT.withWindow(4).withMostExpiries(1000);

  private KilledPayer() {}

  public static void main(String[] args) throws IOException {
    while (true) {
      try {
        PayoutGateway gateway =
            SolanaPayoutGateway.open(
                impatient(args[0]),
                TestMint.wallet(Long.parseLong(args[2])),
                PublicKey.of(args[1]),
                PayoutOptions.DEFAULT.withBatchedTransfers(Boolean.parseBoolean(args[5])),
                InstantSource.system());
        LiveSettlement.run(
            Path.of(args[3]),
            gateway,
            SETTINGS,
            RandomEpochs.of(Long.parseLong(args[4])),
            Telling::new);
        return;
      } catch (GatewayUnavailableException e) {
        System.err.println(e.getMessage());
      }
    }
  }

  private record Telling(SettlementJournal disk) implements SettlementJournal {
    @Override
    public ChainHead head() {
      return disk.head();
    }

    @Override
    public boolean append(List<JournalEntry> entries) {
      boolean isAppended = disk.append(entries);
      System.out.println("stored");
      System.out.flush();
      return isAppended;
    }

    @Override
    public List<JournalEntry> entries(long after, int limit) {
      return disk.entries(after, limit);
    }
  }

  private static SolanaNodes impatient(String rpc) {
    return SolanaNodes.of(List.of(URI.create(rpc)))
        .withRequestTimeout(Duration.ofMillis(3000))
        .withWaits(Duration.ofMillis(20), Duration.ofSeconds(2))
        .withPause(Duration.ofMillis(200));
  }
}
