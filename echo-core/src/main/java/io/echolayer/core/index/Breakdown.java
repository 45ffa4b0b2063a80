package io.echolayer.core.index;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.metric.Term;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MetricWeights;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a score is what it is. Exact by bits: the contributions of {@link #metrics} add up, from left
 * to right, to {@link #weighted}; each metric's terms add up to {@link MetricBreakdown#uncapped};
 * and {@code boosted · decayFactor = echoIndex}.
 *
 * @param metrics the four metrics in the order ODF, AWR, TPM, QF
 * @param weighted the weighted sum
 * @param start what boost and decay start from: {@code weighted}, or its renormalisation by
 *     coverage
 * @param boosted {@code start} after the boost
 * @param decayFactor what time since the last interaction leaves, in [0, 1]
 * @param echoIndex {@code boosted · decayFactor}
 * @param coverage how much of it rests on data
 */
public record Breakdown(
    List<MetricBreakdown> metrics,
    double weighted,
    double start,
    double boosted,
    double decayFactor,
    double echoIndex,
    double coverage) {
  public Breakdown {
    metrics = List.copyOf(metrics);
  }

  static Breakdown of(EchoScore score, EchoIndex index) {
    IndexRules rules = index.ruleset().index();
    MetricWeights weights = rules.weights();
    Signals signals = score.signals();
    Instant asOf = score.asOf();
    return new Breakdown(
        List.of(
            MetricBreakdown.of("odf", weights.odf(), rules.odf(), score.odf(), signals, asOf),
            MetricBreakdown.of("awr", weights.awr(), rules.awr(), score.awr(), signals, asOf),
            MetricBreakdown.of("tpm", weights.tpm(), rules.tpm(), score.tpm(), signals, asOf),
            MetricBreakdown.of("qf", weights.qf(), rules.qf(), score.qf(), signals, asOf)),
        score.weighted(),
        index.start(score.weighted(), signals, asOf),
        score.boosted(),
        index.decayFactor(signals, asOf),
        score.echoIndex(),
        score.coverage());
  }

  /** What the boost added. */
  public double boost() {
    return boosted - start;
  }

  /** What the decay took away. */
  public double decayed() {
    return boosted - echoIndex;
  }

  /** The breakdown as one JSON object in canonical form. */
  public String json() {
    List<JsonObject> shares = new ArrayList<>();
    for (MetricBreakdown share : metrics) {
      shares.add(json(share));
    }
    return JsonObject.builder()
        .put("metrics", shares)
        .put("weighted", weighted)
        .put("start", start)
        .put("boosted", boosted)
        .put("decayFactor", decayFactor)
        .put("echoIndex", echoIndex)
        .put("coverage", coverage)
        .build()
        .canonical();
  }

  private static JsonObject json(MetricBreakdown share) {
    List<JsonObject> terms = new ArrayList<>();
    for (Term term : share.terms()) {
      terms.add(
          JsonObject.builder()
              .put("name", term.name())
              .put("weight", term.weight())
              .put("value", term.value())
              .put("known", term.known())
              .put("contribution", term.contribution())
              .build());
    }
    return JsonObject.builder()
        .put("name", share.name())
        .put("weight", share.weight())
        .put("value", share.value())
        .put("contribution", share.contribution())
        .put("cappedAway", share.cappedAway())
        .put("terms", terms)
        .build();
  }

  /** The breakdown as indented text, a line for each metric and each known term. */
  @Override
  public String toString() {
    return BreakdownText.of(this);
  }
}
