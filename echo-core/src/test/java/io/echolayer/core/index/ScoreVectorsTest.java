package io.echolayer.core.index;

import io.echolayer.conformance.Row;
import io.echolayer.conformance.ScoreRow;
import io.echolayer.conformance.ScoreVectors;
import io.echolayer.conformance.junit.ScoreConformance;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tolerance: none, equality by bits. */
class ScoreVectorsTest extends ScoreConformance {
  @Override
  protected List<ScoreRow> score(ScoreVectors vectors) {
    EchoIndex index = EchoIndex.of(Ruleset.echoLayer1());
    return vectors.rows().stream()
        .map(row -> row(index.score(signals(row), vectors.asOf())))
        .toList();
  }

  private static ScoreRow row(EchoScore score) {
    return new ScoreRow(
        score.signals().contentId(),
        score.odf(),
        score.awr(),
        score.tpm(),
        score.qf(),
        score.weighted(),
        score.boosted(),
        score.echoIndex(),
        score.coverage());
  }

  private static Signals signals(Row row) {
    Signals.Builder into =
        Signals.builder(row.text("content_id"), row.text("creator_id"), row.text("platform"));
    row.ifGiven("discovery_shares", v -> into.discoveryShares(Long.parseLong(v)));
    row.ifGiven("total_shares", v -> into.totalShares(Long.parseLong(v)));
    row.ifGiven("platform_reach", v -> into.platformReach(Long.parseLong(v)));
    Map<String, Double> rates = new TreeMap<>();
    for (String name : List.of("comments", "likes", "shares")) {
      row.ifGiven("engagement." + name, v -> rates.put(name, Double.valueOf(v)));
    }
    into.engagement(Engagement.of(rates));
    row.ifGiven("view_time_seconds", v -> into.viewTimeSeconds(Double.parseDouble(v)));
    row.ifGiven("total_views", v -> into.totalViews(Long.parseLong(v)));
    row.ifGiven("created_at", v -> into.createdAt(Instant.parse(v)));
    row.ifGiven("last_interaction_at", v -> into.lastInteractionAt(Instant.parse(v)));
    row.ifGiven("interaction_frequency", v -> into.interactionFrequency(Double.parseDouble(v)));
    row.ifGiven("sentiment", v -> into.sentiment(Double.parseDouble(v)));
    row.ifGiven("credibility", v -> into.credibility(Double.parseDouble(v)));
    row.ifGiven("relevance", v -> into.relevance(Double.parseDouble(v)));
    row.ifGiven("originality", v -> into.originality(Double.parseDouble(v)));
    return into.build();
  }
}
