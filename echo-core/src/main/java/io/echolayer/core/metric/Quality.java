package io.echolayer.core.metric;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.Require;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Set;

/**
 * QF, the quality factor.
 *
 * <pre>
 * QF = min(1, ((sentiment + 1) / 2) · sentimentWeight + credibility · credibilityWeight
 *             + relevance · relevanceWeight + originality · originalityWeight)
 * </pre>
 *
 * <p>Absent: each term needs its own input; an absent sentiment adds 0, not the half of a neutral
 * one. Range [0, 1]; constant time; source: specification section 3.
 *
 * @param sentimentWeight weight of the sentiment, in [0, 1]
 * @param credibilityWeight weight of the credibility, in [0, 1]
 * @param relevanceWeight weight of the relevance, in [0, 1]
 * @param originalityWeight weight of the originality, in [0, 1]
 */
public record Quality(
    double sentimentWeight,
    double credibilityWeight,
    double relevanceWeight,
    double originalityWeight)
    implements Metric {
  /** The formula's name and version. */
  public static final String FORMULA = "qf/1";

  /** Sentiment 0.2, credibility 0.3, relevance 0.3, originality 0.2. */
  public static final Quality DEFAULT = new Quality(0.2, 0.3, 0.3, 0.2);

  public Quality {
    Require.fraction("sentimentWeight", sentimentWeight);
    Require.fraction("credibilityWeight", credibilityWeight);
    Require.fraction("relevanceWeight", relevanceWeight);
    Require.fraction("originalityWeight", originalityWeight);
  }

  @Override
  public Attributes definition() {
    return Attributes.of(Metric.FORMULA_NAME, FORMULA)
        .with("sentimentWeight", sentimentWeight)
        .with("credibilityWeight", credibilityWeight)
        .with("relevanceWeight", relevanceWeight)
        .with("originalityWeight", originalityWeight);
  }

  /**
   * The metric of a {@link #definition}.
   *
   * @throws io.echolayer.core.InvalidValueException if a constant is absent, unknown or out of
   *     range
   */
  public static Quality of(Attributes definition) {
    definition.allowOnly(
        Set.of(
            Metric.FORMULA_NAME,
            "sentimentWeight",
            "credibilityWeight",
            "relevanceWeight",
            "originalityWeight"));
    return new Quality(
        definition.number("sentimentWeight"),
        definition.number("credibilityWeight"),
        definition.number("relevanceWeight"),
        definition.number("originalityWeight"));
  }

  @Override
  public void terms(Signals signals, Instant asOf, TermVisitor out) {
    double sentiment = signals.sentiment().orElse(Double.NaN);
    if (sentiment >= -1) {
      out.known("sentiment", sentimentWeight, (sentiment + 1) / 2);
    } else {
      out.absent("sentiment", sentimentWeight);
    }
    given("credibility", credibilityWeight, signals.credibility().orElse(Double.NaN), out);
    given("relevance", relevanceWeight, signals.relevance().orElse(Double.NaN), out);
    given("originality", originalityWeight, signals.originality().orElse(Double.NaN), out);
  }

  private static void given(String name, double weight, double value, TermVisitor out) {
    if (value >= 0) {
      out.known(name, weight, value);
    } else {
      out.absent(name, weight);
    }
  }
}
