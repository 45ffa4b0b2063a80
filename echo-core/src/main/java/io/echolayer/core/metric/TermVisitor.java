package io.echolayer.core.metric;

/** Takes the terms of a metric in the order of its formula. */
public interface TermVisitor {
  /**
   * A term whose inputs are known; it contributes {@code value · weight}.
   *
   * @param weight finite, ≥ 0
   * @param value finite, ≥ 0
   */
  void known(String name, double weight, double value);

  /** A term whose input is absent; it contributes 0 and takes its weight out of the coverage. */
  void absent(String name, double weight);
}
