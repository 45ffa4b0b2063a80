package io.echolayer.embedding;

import io.echolayer.layer.EchoLayer;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.Wallet;
import java.time.Instant;
import java.util.List;

/** A day on which somebody with a wallet earned something. */
final class SampleDay {
  private SampleDay() {}

  /** The day, closed: Ben reached a milestone. */
  static Epoch closed() {
    Instant start = Instant.parse("2026-01-10T00:00:00Z");
    Wallet wallet = new Wallet("4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM");
    return EchoLayer.echoLayer1()
        .epoch(start, start.plusSeconds(86_400), "100")
        .close(
            List.of(
                EchoEvent.User.of(Stamp.of("e1", start), "ben", wallet),
                new EchoEvent.Milestone(Stamp.of("e2", start), "ben", 1)));
  }
}
