package io.echolayer.core.metric;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.Require;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Set;

/**
 * AWR, the attention weight: how much attention each view carried.
 *
 * <pre>
 * engagement = Σ rates, in ascending order of name
 * time       = min(1, viewTimeSeconds / fullViewSeconds)
 * popularity = min(1, ln(max(1, totalViews)) / popularityScale)
 * AWR        = min(1, engagement · engagementWeight + time · timeWeight + popularity · popularityWeight)
 * </pre>
 *
 * <p>Absent: each term needs its own input; an empty engagement is absent. Range [0, 1]; time
 * linear in the number of rates only when the engagement is made; source: specification section 3.
 *
 * @param engagementWeight weight of the engagement, in [0, 1]
 * @param timeWeight weight of the view time, in [0, 1]
 * @param popularityWeight weight of the popularity, in [0, 1]
 * @param fullViewSeconds view time that counts fully, in seconds, above 0
 * @param popularityScale natural logarithm of the views that count fully, above 0
 */
public record AttentionWeight(
    double engagementWeight,
    double timeWeight,
    double popularityWeight,
    double fullViewSeconds,
    double popularityScale)
    implements Metric {
  /** The formula's name and version. */
  public static final String FORMULA = "awr/1";

  /** Engagement 0.5, time 0.3 (full at 60 s), popularity 0.2 on a scale of 15. */
  public static final AttentionWeight DEFAULT = new AttentionWeight(0.5, 0.3, 0.2, 60, 15);

  public AttentionWeight {
    Require.fraction("engagementWeight", engagementWeight);
    Require.fraction("timeWeight", timeWeight);
    Require.fraction("popularityWeight", popularityWeight);
    Require.positive("fullViewSeconds", fullViewSeconds);
    Require.positive("popularityScale", popularityScale);
  }

  @Override
  public Attributes definition() {
    return Attributes.of(Metric.FORMULA_NAME, FORMULA)
        .with("engagementWeight", engagementWeight)
        .with("timeWeight", timeWeight)
        .with("popularityWeight", popularityWeight)
        .with("fullViewSeconds", fullViewSeconds)
        .with("popularityScale", popularityScale);
  }

  /**
   * The metric of a {@link #definition}.
   *
   * @throws io.echolayer.core.InvalidValueException if a constant is absent, unknown or out of
   *     range
   */
  public static AttentionWeight of(Attributes definition) {
    definition.allowOnly(
        Set.of(
            Metric.FORMULA_NAME,
            "engagementWeight",
            "timeWeight",
            "popularityWeight",
            "fullViewSeconds",
            "popularityScale"));
    return new AttentionWeight(
        definition.number("engagementWeight"),
        definition.number("timeWeight"),
        definition.number("popularityWeight"),
        definition.number("fullViewSeconds"),
        definition.number("popularityScale"));
  }

  @Override
  public void terms(Signals signals, Instant asOf, TermVisitor out) {
    if (signals.engagement().isAbsent()) {
      out.absent("engagement", engagementWeight);
    } else {
      out.known("engagement", engagementWeight, signals.engagement().total());
    }
    double seconds = signals.viewTimeSeconds().orElse(Double.NaN);
    if (seconds >= 0) {
      out.known("time", timeWeight, Math.min(1, seconds / fullViewSeconds));
    } else {
      out.absent("time", timeWeight);
    }
    long views = signals.totalViews().orElse(-1);
    if (views >= 0) {
      double popularity = StrictMath.log((double) Math.max(1, views)) / popularityScale;
      out.known("popularity", popularityWeight, Math.min(1, popularity));
    } else {
      out.absent("popularity", popularityWeight);
    }
  }
}
