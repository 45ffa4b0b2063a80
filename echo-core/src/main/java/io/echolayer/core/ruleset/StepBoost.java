package io.echolayer.core.ruleset;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonObject;
import java.util.Set;

/**
 * {@code score > threshold ? score · factor : score}: all at once, so that 0.8001 earns a fifth
 * more than 0.8000.
 *
 * @param threshold score above which the boost applies, in [0, 1]
 * @param factor ≥ 1
 */
public record StepBoost(double threshold, double factor) implements Boost {
  public StepBoost {
    Require.fraction("threshold", threshold);
    Require.atLeast("factor", 1, factor);
  }

  @Override
  public double apply(double score) {
    return score > threshold ? score * factor : score;
  }

  @Override
  public Attributes constants() {
    return Attributes.of("threshold", threshold).with("factor", factor);
  }

  static StepBoost of(JsonObject constants) {
    constants.allowOnly(Set.of("threshold", "factor"));
    return new StepBoost(constants.number("threshold"), constants.number("factor"));
  }
}
