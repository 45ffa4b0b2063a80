package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * Exponential decay: after {@code hours} a value keeps {@code exp(k · hours)} of itself, {@code k =
 * ln(factor) / periodHours}.
 *
 * @param factor what is left after one period, in (0, 1]
 * @param periodHours length of a period in hours, above 0
 */
public record Decay(double factor, double periodHours) {
  /** Of an Echo Index: 0.95 a day. */
  public static final Decay DEFAULT_INDEX = new Decay(0.95, 24);

  /** Of a hop's resonance: 0.9 a day. */
  public static final Decay DEFAULT_RESONANCE = new Decay(0.9, 24);

  static final JsonForm<Decay> FORM =
      RecordForm.<Decay>builder()
          .number("factor", Decay::factor)
          .number("periodHours", Decay::periodHours)
          .readBy(in -> new Decay(in.number(), in.number()));

  public Decay {
    if (!(factor > 0 && factor <= 1)) {
      throw new InvalidValueException("factor", "lie above 0 and be at most 1", factor);
    }
    Require.positive("periodHours", periodHours);
  }

  /** A decay that leaves a half after {@code hours}. */
  public static Decay halfLife(double hours) {
    return new Decay(0.5, hours);
  }

  /** The {@code k} of {@code exp(k · hours)}: {@code ln(factor) / periodHours}. */
  public double perHour() {
    return StrictMath.log(factor) / periodHours;
  }

  /**
   * What is left after {@code hours}, in [0, 1]; 0 where it underflows.
   *
   * @param hours elapsed hours, ≥ 0
   */
  public double after(double hours) {
    return StrictMath.exp(perHour() * hours);
  }
}
