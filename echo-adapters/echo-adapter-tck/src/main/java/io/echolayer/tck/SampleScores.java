package io.echolayer.tck;

import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.StoredScore;
import java.time.Instant;
import java.util.SplittableRandom;

/** Scores by hand and by chance, whose bits a text form of too few digits would change. */
final class SampleScores {
  static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  static final String RULESET = "5".repeat(64);
  static final String OTHER_RULESET = "6".repeat(64);

  private SampleScores() {}

  static ScoreKey key(String contentId, int day) {
    return new ScoreKey(contentId, START.plusSeconds(day * 86_400L), RULESET);
  }

  static StoredScore score(ScoreKey key, double echoIndex) {
    return StoredScore.of(
        key,
        field ->
            switch (field) {
              case ODF -> 1.0 / 3;
              case AWR -> 0.1 + 0.2;
              case TPM -> Double.MIN_VALUE;
              case QF -> 0;
              case WEIGHTED -> 0.7;
              case BOOSTED -> 0.84;
              case ECHO_INDEX -> echoIndex;
              case COVERAGE -> 1;
            });
  }

  static StoredScore score(String contentId, int day, double echoIndex) {
    return score(key(contentId, day), echoIndex);
  }

  /** A score of random bits: any double from 0 up that is finite. */
  static StoredScore random(ScoreKey key, SplittableRandom random) {
    return StoredScore.of(key, field -> bits(random));
  }

  private static double bits(SplittableRandom random) {
    double value;
    do {
      value = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
    } while (!Double.isFinite(value));
    return value;
  }
}
