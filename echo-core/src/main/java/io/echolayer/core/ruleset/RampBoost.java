package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonObject;
import java.util.Set;

/**
 * A boost without a cliff: 1 up to {@code from}, {@code factor} above {@code to}, and in between
 *
 * <pre>
 * score · (1 + (factor − 1) · ((score − from) / (to − from)))
 * </pre>
 *
 * <p>Continuous and monotone, with the ends of the step that it stands for.
 *
 * @param from score up to which nothing is added, in [0, 1]
 * @param to score above which all is added, in [0, 1], above {@code from}
 * @param factor ≥ 1
 */
public record RampBoost(double from, double to, double factor) implements Boost {
  /** From 0.75 to 0.85, by 1.2. */
  public static final RampBoost DEFAULT = new RampBoost(0.75, 0.85, 1.2);

  public RampBoost {
    Require.fraction("from", from);
    Require.fraction("to", to);
    Require.atLeast("factor", 1, factor);
    if (!(from < to)) {
      throw new InvalidValueException("to", "be above from (" + from + ")", to);
    }
  }

  @Override
  public double apply(double score) {
    if (score <= from) {
      return score;
    }
    return score > to
        ? score * factor
        : score * (1 + (factor - 1) * ((score - from) / (to - from)));
  }

  @Override
  public Attributes constants() {
    return Attributes.of("from", from).with("to", to).with("factor", factor);
  }

  static RampBoost of(JsonObject constants) {
    constants.allowOnly(Set.of("from", "to", "factor"));
    return new RampBoost(
        constants.number("from"), constants.number("to"), constants.number("factor"));
  }
}
