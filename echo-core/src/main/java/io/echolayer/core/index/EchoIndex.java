package io.echolayer.core.index;

import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MetricWeights;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import java.time.Instant;

/**
 * The Echo Index of content: four metrics, weighted, boosted, and decayed since the last
 * interaction.
 *
 * <pre>
 * weighted  = ODF · 0.30 + AWR · 0.25 + TPM · 0.25 + QF · 0.20
 * boosted   = weighted &gt; 0.8 ? weighted · 1.2 : weighted
 * echoIndex = boosted · exp(ln(0.95) / 24 · hours since the last interaction)
 * </pre>
 *
 * <p>A pure function of signals, instant and ruleset, with the same bits everywhere. Immutable and
 * thread safe. Source: specification section 4.
 */
public final class EchoIndex {
  private final Ruleset ruleset;
  private final String digest;
  private final double decayPerHour;

  private EchoIndex(Ruleset ruleset) {
    this.ruleset = ruleset;
    this.digest = ruleset.digest();
    this.decayPerHour = ruleset.index().decay().perHour();
  }

  /** The index under {@code ruleset}. */
  public static EchoIndex of(Ruleset ruleset) {
    return new EchoIndex(ruleset);
  }

  /** The ruleset that it computes under. */
  public Ruleset ruleset() {
    return ruleset;
  }

  /** The ruleset's digest. */
  public String digest() {
    return digest;
  }

  /**
   * The score of {@code signals} as of an instant.
   *
   * @param asOf what counts as now; earlier than the signals' own instants is taken as no time
   *     elapsed
   * @throws IllegalStateException if a custom metric leaves [0, 1]
   */
  public EchoScore score(Signals signals, Instant asOf) {
    IndexRules rules = ruleset.index();
    return new EchoScore(
        this,
        signals,
        asOf,
        odf(rules.odf(), signals, asOf),
        awr(rules.awr(), signals, asOf),
        tpm(rules.tpm(), signals, asOf),
        qf(rules.qf(), signals, asOf));
  }

  /**
   * An existing index, decayed to a later instant, if nobody has interacted with the content since.
   *
   * @param echoIndex index as of {@code from}
   * @return {@code echoIndex · exp(k · hours)}; unchanged where {@code to} is not later
   */
  public double decay(double echoIndex, Instant from, Instant to) {
    return echoIndex * ruleset.index().decay().after(Elapsed.hours(from, to));
  }

  double weighted(double odf, double awr, double tpm, double qf) {
    MetricWeights weights = ruleset.index().weights();
    return odf * weights.odf() + awr * weights.awr() + tpm * weights.tpm() + qf * weights.qf();
  }

  /** What boost and decay start from. */
  double start(double weighted, Signals signals, Instant asOf) {
    if (ruleset.index().missing() == MissingSignals.AS_ZERO) {
      return weighted;
    }
    double coverage = coverage(signals, asOf);
    return coverage == 0 ? 0 : Math.min(1, weighted / coverage);
  }

  double boosted(double start) {
    return ruleset.index().boost().apply(start);
  }

  /**
   * What the time since the last interaction, else since publication, leaves of an index; 1 where
   * neither is known.
   */
  double decayFactor(Signals signals, Instant asOf) {
    Instant since = signals.lastInteractionAt().or(signals::createdAt).orElse(asOf);
    return StrictMath.exp(decayPerHour * Elapsed.hours(since, asOf));
  }

  double coverage(Signals signals, Instant asOf) {
    IndexRules rules = ruleset.index();
    Coverage coverage = new Coverage();
    coverage.add(rules.weights().odf(), rules.odf(), signals, asOf);
    coverage.add(rules.weights().awr(), rules.awr(), signals, asOf);
    coverage.add(rules.weights().tpm(), rules.tpm(), signals, asOf);
    coverage.add(rules.weights().qf(), rules.qf(), signals, asOf);
    return coverage.total();
  }

  /**
   * Each metric's value has a method of its own: there the class is known, and so the JIT compiles
   * its terms into the caller, and no sum of them is made on the heap.
   */
  private static double odf(Metric metric, Signals signals, Instant asOf) {
    return metric instanceof OrganicDiscovery known
        ? known.value(signals, asOf)
        : foreign(metric, signals, asOf);
  }

  private static double awr(Metric metric, Signals signals, Instant asOf) {
    return metric instanceof AttentionWeight known
        ? known.value(signals, asOf)
        : foreign(metric, signals, asOf);
  }

  private static double tpm(Metric metric, Signals signals, Instant asOf) {
    return metric instanceof TimePersistence known
        ? known.value(signals, asOf)
        : foreign(metric, signals, asOf);
  }

  private static double qf(Metric metric, Signals signals, Instant asOf) {
    return metric instanceof Quality known
        ? known.value(signals, asOf)
        : foreign(metric, signals, asOf);
  }

  private static double foreign(Metric metric, Signals signals, Instant asOf) {
    double value = metric.value(signals, asOf);
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalStateException(
          "A metric must lie in 0 to 1, but "
              + metric.definition()
              + " gave "
              + value
              + " for "
              + signals);
    }
    return value;
  }
}
