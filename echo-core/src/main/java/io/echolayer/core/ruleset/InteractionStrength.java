package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * Strength of an interaction.
 *
 * @param byDefault where none is given, in 0 to {@code max}
 * @param max the most that is accepted, finite, ≥ 0
 */
public record InteractionStrength(double byDefault, double max) {

  static final JsonForm<InteractionStrength> FORM =
      RecordForm.<InteractionStrength>builder()
          .number("byDefault", InteractionStrength::byDefault)
          .number("max", InteractionStrength::max)
          .readBy(in -> new InteractionStrength(in.number(), in.number()));

  public InteractionStrength {
    Require.atLeastZero("max", max);
    if (!(byDefault >= 0 && byDefault <= max)) {
      throw new InvalidValueException("byDefault", "lie in 0 to max (" + max + ")", byDefault);
    }
  }
}
