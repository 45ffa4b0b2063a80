package io.echolayer.core.metric;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.Require;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Set;

/**
 * TPM, the time persistence: how well content holds attention as it ages.
 *
 * <pre>
 * age       = days since createdAt          ageF     = max(floor, 1 / (1 + age · ageRate))
 * recency   = days since lastInteractionAt  recencyF = max(floor, 1 / (1 + recency · recencyRate))
 * frequency = min(1, interactionFrequency / fullFrequency)
 * TPM       = min(1, ageF · ageWeight + recencyF · recencyWeight + frequency · frequencyWeight)
 * </pre>
 *
 * <p>Absent: each term needs its own input. An instant after {@code asOf} counts as {@code asOf}.
 * Range [0, 1]; constant time; source: specification section 3.
 *
 * @param ageWeight weight of the age, in [0, 1]
 * @param recencyWeight weight of the recency, in [0, 1]
 * @param frequencyWeight weight of the frequency, in [0, 1]
 * @param ageRate loss per day of age, ≥ 0
 * @param recencyRate loss per day without interaction, ≥ 0
 * @param floor what age and recency keep at least, in [0, 1]
 * @param fullFrequency interactions per day that count fully, above 0
 */
public record TimePersistence(
    double ageWeight,
    double recencyWeight,
    double frequencyWeight,
    double ageRate,
    double recencyRate,
    double floor,
    double fullFrequency)
    implements Metric {
  /** The formula's name and version. */
  public static final String FORMULA = "tpm/1";

  /** Age 0.3 (rate 0.1), recency 0.4 (rate 0.2), frequency 0.3 (full at 10 a day), floor 0.1. */
  public static final TimePersistence DEFAULT =
      new TimePersistence(0.3, 0.4, 0.3, 0.1, 0.2, 0.1, 10);

  public TimePersistence {
    Require.fraction("ageWeight", ageWeight);
    Require.fraction("recencyWeight", recencyWeight);
    Require.fraction("frequencyWeight", frequencyWeight);
    Require.atLeastZero("ageRate", ageRate);
    Require.atLeastZero("recencyRate", recencyRate);
    Require.fraction("floor", floor);
    Require.positive("fullFrequency", fullFrequency);
  }

  @Override
  public Attributes definition() {
    return Attributes.of(Metric.FORMULA_NAME, FORMULA)
        .with("ageWeight", ageWeight)
        .with("recencyWeight", recencyWeight)
        .with("frequencyWeight", frequencyWeight)
        .with("ageRate", ageRate)
        .with("recencyRate", recencyRate)
        .with("floor", floor)
        .with("fullFrequency", fullFrequency);
  }

  /**
   * The metric of a {@link #definition}.
   *
   * @throws io.echolayer.core.InvalidValueException if a constant is absent, unknown or out of
   *     range
   */
  public static TimePersistence of(Attributes definition) {
    definition.allowOnly(
        Set.of(
            Metric.FORMULA_NAME,
            "ageWeight",
            "recencyWeight",
            "frequencyWeight",
            "ageRate",
            "recencyRate",
            "floor",
            "fullFrequency"));
    return new TimePersistence(
        definition.number("ageWeight"),
        definition.number("recencyWeight"),
        definition.number("frequencyWeight"),
        definition.number("ageRate"),
        definition.number("recencyRate"),
        definition.number("floor"),
        definition.number("fullFrequency"));
  }

  @Override
  public void terms(Signals signals, Instant asOf, TermVisitor out) {
    Instant created = signals.createdAt().orElse(null);
    if (created != null) {
      out.known("age", ageWeight, faded(created, asOf, ageRate));
    } else {
      out.absent("age", ageWeight);
    }
    Instant last = signals.lastInteractionAt().orElse(null);
    if (last != null) {
      out.known("recency", recencyWeight, faded(last, asOf, recencyRate));
    } else {
      out.absent("recency", recencyWeight);
    }
    double frequency = signals.interactionFrequency().orElse(Double.NaN);
    if (frequency >= 0) {
      out.known("frequency", frequencyWeight, Math.min(1, frequency / fullFrequency));
    } else {
      out.absent("frequency", frequencyWeight);
    }
  }

  private double faded(Instant since, Instant asOf, double rate) {
    return Math.max(floor, 1 / (1 + Elapsed.days(since, asOf) * rate));
  }
}
