package io.echolayer.core.index;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.signal.Signals;
import java.time.Instant;

/**
 * The score of one content item as of an instant, with everything that explains it.
 *
 * <p>It keeps the four metrics and the index, and derives the rest from them and the signals on
 * demand, with the same bits.
 */
public final class EchoScore {
  private final EchoIndex index;
  private final Signals signals;
  private final Instant asOf;
  private final double odf;
  private final double awr;
  private final double tpm;
  private final double qf;
  private final double echoIndex;

  EchoScore(
      EchoIndex index,
      Signals signals,
      Instant asOf,
      double odf,
      double awr,
      double tpm,
      double qf) {
    this.index = index;
    this.signals = signals;
    this.asOf = asOf;
    this.odf = odf;
    this.awr = awr;
    this.tpm = tpm;
    this.qf = qf;
    this.echoIndex = boosted() * index.decayFactor(signals, asOf);
  }

  /** The signals that were scored. */
  public Signals signals() {
    return signals;
  }

  /** The instant that counted as now. */
  public Instant asOf() {
    return asOf;
  }

  /** Digest of the ruleset. */
  public String rulesetDigest() {
    return index.digest();
  }

  /** Organic discovery, in [0, 1]. */
  public double odf() {
    return odf;
  }

  /** Attention weight, in [0, 1]. */
  public double awr() {
    return awr;
  }

  /** Time persistence, in [0, 1]. */
  public double tpm() {
    return tpm;
  }

  /** Quality, in [0, 1]. */
  public double qf() {
    return qf;
  }

  /** The weighted sum of the metrics, in [0, 1]. */
  public double weighted() {
    return index.weighted(odf, awr, tpm, qf);
  }

  /**
   * The weighted score, renormalised if the ruleset says so, after the boost; in [0, 1.2] under
   * {@code echolayer/1}.
   */
  public double boosted() {
    return index.boosted(index.start(weighted(), signals, asOf));
  }

  /** The Echo Index: boosted and decayed; in [0, 1.2] under {@code echolayer/1}. */
  public double echoIndex() {
    return echoIndex;
  }

  /** How much of the index rests on data, in [0, 1] up to rounding. */
  public double coverage() {
    return index.coverage(signals, asOf);
  }

  /** One of the numbers. */
  public double get(ScoreField field) {
    return switch (field) {
      case ODF -> odf;
      case AWR -> awr;
      case TPM -> tpm;
      case QF -> qf;
      case WEIGHTED -> weighted();
      case BOOSTED -> boosted();
      case ECHO_INDEX -> echoIndex;
      case COVERAGE -> coverage();
    };
  }

  /** The band of the index. */
  public Band band() {
    return Band.of(echoIndex);
  }

  /** The explanation, whose parts add up. */
  public Breakdown breakdown() {
    return Breakdown.of(this, index);
  }

  /**
   * The score as one JSON object in canonical form: {@code contentId}, {@code asOf}, the eight
   * numbers by their {@link ScoreField#id}, and the {@code ruleset}'s digest.
   */
  public String json() {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("contentId", signals.contentId())
            .put("asOf", asOf)
            .put("ruleset", rulesetDigest());
    for (ScoreField field : ScoreField.values()) {
      out.put(field.id(), get(field));
    }
    return out.build().canonical();
  }

  /** The score as JSON. */
  @Override
  public String toString() {
    return json();
  }
}
