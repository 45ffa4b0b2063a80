package io.echolayer.core.metric;

/**
 * One term of a metric, as its explanation shows it.
 *
 * @param name the term's name, such as {@code recency}
 * @param weight its weight within the metric
 * @param value its value before weighting; 0 where absent
 * @param known whether its inputs were known
 */
public record Term(String name, double weight, double value, boolean known) {
  /** What the term adds to its metric: {@code value · weight}. */
  public double contribution() {
    return value * weight;
  }
}
