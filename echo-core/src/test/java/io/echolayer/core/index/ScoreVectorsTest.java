package io.echolayer.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import io.echolayer.testing.SharedData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Oracle: vectors by an independent program written from the specification with fdlibm's functions.
 * Tolerance: none, equality by bits.
 */
class ScoreVectorsTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void everyNumberOfEveryRowHasTheBitsOfTheVectors() {
    List<Map<String, String>> input = SharedData.rows("vectors/score-input.csv");
    List<Map<String, String>> expected = SharedData.rows("vectors/score-expected.csv");
    assertThat(input).hasSameSizeAs(expected).hasSizeGreaterThan(1000);
    EchoIndex index = EchoIndex.of(Ruleset.echoLayer1());
    for (int i = 0; i < input.size(); i++) {
      EchoScore score = index.score(signals(input.get(i)), AS_OF);
      Map<String, String> row = expected.get(i);
      assertThat(score.signals().contentId()).isEqualTo(row.get("content_id"));
      same(row, "odf", score.odf());
      same(row, "awr", score.awr());
      same(row, "tpm", score.tpm());
      same(row, "qf", score.qf());
      same(row, "weighted", score.weighted());
      same(row, "boosted", score.boosted());
      same(row, "echo_index", score.echoIndex());
      same(row, "coverage", score.coverage());
    }
  }

  private static void same(Map<String, String> row, String column, double actual) {
    assertThat(Double.doubleToRawLongBits(actual))
        .as("%s of %s is %s, expected %s", column, row.get("content_id"), actual, row.get(column))
        .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(row.get(column))));
  }

  private static Signals signals(Map<String, String> row) {
    Signals.Builder into =
        Signals.builder(row.get("content_id"), row.get("creator_id"), row.get("platform"));
    given(row, "discovery_shares", v -> into.discoveryShares(Long.parseLong(v)));
    given(row, "total_shares", v -> into.totalShares(Long.parseLong(v)));
    given(row, "platform_reach", v -> into.platformReach(Long.parseLong(v)));
    Map<String, Double> rates = new TreeMap<>();
    for (String name : List.of("comments", "likes", "shares")) {
      given(row, "engagement." + name, v -> rates.put(name, Double.valueOf(v)));
    }
    into.engagement(Engagement.of(rates));
    given(row, "view_time_seconds", v -> into.viewTimeSeconds(Double.parseDouble(v)));
    given(row, "total_views", v -> into.totalViews(Long.parseLong(v)));
    given(row, "created_at", v -> into.createdAt(Instant.parse(v)));
    given(row, "last_interaction_at", v -> into.lastInteractionAt(Instant.parse(v)));
    given(row, "interaction_frequency", v -> into.interactionFrequency(Double.parseDouble(v)));
    given(row, "sentiment", v -> into.sentiment(Double.parseDouble(v)));
    given(row, "credibility", v -> into.credibility(Double.parseDouble(v)));
    given(row, "relevance", v -> into.relevance(Double.parseDouble(v)));
    given(row, "originality", v -> into.originality(Double.parseDouble(v)));
    return into.build();
  }

  private static void given(Map<String, String> row, String column, Consumer<String> set) {
    if (!row.get(column).isEmpty()) {
      set.accept(row.get(column));
    }
  }
}
