package io.echolayer.core.metric;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.signal.Signals;
import java.time.Instant;

/**
 * One of the metrics that the Echo Index weighs: a pure function of signals and an instant, with
 * values in [0, 1].
 *
 * <p>A metric is a sum of weighted terms, capped at 1. It states its terms once, in {@link #terms};
 * value, explanation and coverage all come from there. An implementation must be immutable, thread
 * safe, and free of clocks and randomness.
 */
public interface Metric {
  /** The attribute of a {@link #definition} that holds the formula's name and version. */
  String FORMULA_NAME = "formula";

  /**
   * Name and version of the formula, as {@value #FORMULA_NAME}, and every constant, by a name that
   * stays when the code is renamed. It is part of the ruleset's digest, so two metrics that can
   * differ in a value must differ here.
   */
  Attributes definition();

  /** States every term, in the fixed order of the formula, whether or not its inputs are known. */
  void terms(Signals signals, Instant asOf, TermVisitor out);

  /**
   * The value: the sum of the terms' contributions from left to right, capped at 1. An absent term
   * adds 0.
   */
  default double value(Signals signals, Instant asOf) {
    TermSum sum = new TermSum();
    terms(signals, asOf, sum);
    return Math.min(1, sum.total());
  }
}
