package io.echolayer.core.index;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.CanonicalWriter;
import io.echolayer.core.metric.Term;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MetricWeights;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.List;

/**
 * Why a score is what it is. Exact by bits: the contributions of {@link #metrics} add up, from left
 * to right, to {@link #weighted}; each metric's terms add up to {@link MetricBreakdown#uncapped};
 * and {@code boosted · decayFactor = echoIndex}.
 *
 * @param metrics the four metrics in the order ODF, AWR, TPM, QF
 * @param weighted the weighted sum, finite, ≥ 0 as all numbers are
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
    Require.atLeastZero("weighted", weighted);
    Require.atLeastZero("start", start);
    Require.atLeastZero("boosted", boosted);
    Require.fraction("decayFactor", decayFactor);
    Require.atLeastZero("echoIndex", echoIndex);
    Require.atLeastZero("coverage", coverage);
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
    return CanonicalWriter.object()
        .put("boosted", boosted)
        .put("coverage", coverage)
        .put("decayFactor", decayFactor)
        .put("echoIndex", echoIndex)
        .putJson("metrics", metrics.stream().map(Breakdown::json).toList())
        .put("start", start)
        .put("weighted", weighted)
        .end();
  }

  private static String json(MetricBreakdown share) {
    return CanonicalWriter.object()
        .put("cappedAway", share.cappedAway())
        .put("contribution", share.contribution())
        .put("name", share.name())
        .putJson("terms", share.terms().stream().map(Breakdown::json).toList())
        .put("value", share.value())
        .put("weight", share.weight())
        .end();
  }

  private static String json(Term term) {
    return CanonicalWriter.object()
        .put("contribution", term.contribution())
        .put("known", term.known())
        .put("name", term.name())
        .put("value", term.value())
        .put("weight", term.weight())
        .end();
  }

  /** The breakdown as indented text, a line for each metric and each known term. */
  @Override
  public String toString() {
    return BreakdownText.of(this);
  }
}
