package io.echolayer.layer;

import io.echolayer.core.key.Base58;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.Wallet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Two days of events, after the first of which a claim waits. */
final class SampleEvents {
  static final Instant FIRST = Instant.parse("2026-01-10T00:00:00Z");
  static final Instant SECOND = Instant.parse("2026-01-11T00:00:00Z");
  static final Instant END = Instant.parse("2026-01-12T00:00:00Z");

  /** A milestone is worth ten tokens, of which the reserve has five a day. */
  static final List<EchoEvent> EVENTS =
      List.of(
          EchoEvent.User.of(Stamp.of("e1", hour(0)), "ada", wallet(1)),
          EchoEvent.User.of(Stamp.of("e2", hour(0)), "ben", wallet(2)),
          EchoEvent.User.of(Stamp.of("e3", hour(0)), "cid", wallet(3)),
          new EchoEvent.Content(Stamp.of("e4", hour(1)), "video", "ada", "youtube"),
          EchoEvent.Propagation.of(Stamp.of("e5", hour(2)), "video", "ben", "cid"),
          EchoEvent.Propagation.of(Stamp.of("e6", hour(3)), "video", "cid", "dan"),
          new EchoEvent.Discovery(Stamp.of("e7", hour(4)), "video", "dan"),
          new EchoEvent.Milestone(Stamp.of("e8", hour(5)), "ben", 1),
          EchoEvent.Propagation.of(Stamp.of("e9", hour(30)), "video", "cid", "eve"));

  private SampleEvents() {}

  private static Instant hour(int hour) {
    return FIRST.plusSeconds(3600L * hour);
  }

  private static Wallet wallet(int number) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) number);
    return new Wallet(Base58.encode(key));
  }
}
