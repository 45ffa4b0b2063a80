package io.echolayer.core.metric;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;

/**
 * One term of a metric, as its explanation shows it.
 *
 * @param name the term's name, such as {@code recency}
 * @param weight its weight within the metric, finite, ≥ 0
 * @param value its value before weighting, finite, ≥ 0; 0 where absent
 * @param known whether its inputs were known
 */
public record Term(String name, double weight, double value, boolean known) {
  public Term {
    Names.id("name", name);
    Require.atLeastZero("weight", weight);
    Require.atLeastZero("value", value);
    if (!known && value != 0) {
      throw new InvalidValueException("value", "be 0 where " + name + " is absent", value);
    }
  }

  /** What the term adds to its metric: {@code value · weight}. */
  public double contribution() {
    return value * weight;
  }
}
