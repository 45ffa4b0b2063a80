package io.echolayer.redis;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.StoredScore;
import java.time.Instant;

/** Real scores of items about which little is known. */
final class SampleScore {
  static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  private static final EchoIndex INDEX = EchoIndex.of(Ruleset.echoLayer1());

  private SampleScore() {}

  static ScoreKey key(String content) {
    return new ScoreKey(content, AS_OF, INDEX.digest());
  }

  static StoredScore of(String content, long shares) {
    Signals signals =
        Signals.builder(content, "ann", "twitter").discoveryShares(shares).totalShares(100).build();
    return StoredScore.of(INDEX.score(signals, AS_OF));
  }
}
