package io.echolayer.embedding;

import io.echolayer.files.epoch.EpochRun;
import io.echolayer.files.epoch.EpochVerification;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Closes a day over an event log and verifies it; the code of the tutorial. */
public final class FirstEpoch {
  private FirstEpoch() {}

  /** Takes the event log and the folder to write. */
  public static void main(String[] args) throws IOException {
    Path events = Path.of(args[0]);
    Path folder = Path.of(args[1]);

    EpochInterval day =
        new EpochInterval(
            Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-11T00:00:00Z"));
    EpochSettings settings =
        EpochSettings.of(day, TokenScale.DEFAULT.exactUnits("pool", "100")); // 100 tokens

    EventLog log = EventLogFiles.read(List.of(events), settings.ruleset());
    Epoch epoch = EpochRun.of(settings).withReceipts(true).close(log, folder);
    for (Payout payout : epoch.payouts()) {
      System.out.println(payout.user() + " " + settings.scale().tokens(payout.units()));
    }

    boolean same = EpochVerification.of(log).verify(folder).isEmpty();
    System.out.println(same ? "verified" : "not verified");
  }
}
