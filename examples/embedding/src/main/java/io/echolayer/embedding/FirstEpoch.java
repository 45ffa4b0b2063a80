package io.echolayer.embedding;

import io.echolayer.files.epoch.EpochRun;
import io.echolayer.files.epoch.EpochVerification;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.layer.EchoLayer;
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

    Instant start = Instant.parse("2026-01-10T00:00:00Z");
    Instant midnight = Instant.parse("2026-01-11T00:00:00Z");
    EchoLayer echo = EchoLayer.echoLayer1();
    var day = echo.epoch(start, midnight, "100").settings(); // a pool of 100 tokens

    var log = EventLogFiles.read(List.of(events), day.ruleset());
    var epoch = EpochRun.of(day).withReceipts(true).close(log, folder);
    for (var payout : epoch.payouts()) {
      System.out.println(payout.user() + " " + echo.tokens(payout.units()));
    }

    boolean same = EpochVerification.of(log).verify(folder).isEmpty();
    System.out.println(same ? "verified" : "not verified");
  }
}
