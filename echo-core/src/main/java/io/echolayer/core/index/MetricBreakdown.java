package io.echolayer.core.index;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.Term;
import io.echolayer.core.metric.TermVisitor;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One metric's part in an index.
 *
 * @param name {@code odf}, {@code awr}, {@code tpm} or {@code qf}
 * @param weight weight of the metric in the index, finite, ≥ 0
 * @param value value of the metric, in [0, 1]
 * @param terms its terms, in the order of the formula
 */
public record MetricBreakdown(String name, double weight, double value, List<Term> terms) {
  public MetricBreakdown {
    Names.id("name", name);
    Require.atLeastZero("weight", weight);
    Require.fraction("value", value);
    terms = List.copyOf(terms);
  }

  static MetricBreakdown of(
      String name, double weight, Metric metric, double value, Signals signals, Instant asOf) {
    List<Term> terms = new ArrayList<>();
    metric.terms(
        signals,
        asOf,
        new TermVisitor() {
          @Override
          public void known(String term, double termWeight, double termValue) {
            terms.add(new Term(term, termWeight, termValue, true));
          }

          @Override
          public void absent(String term, double termWeight) {
            terms.add(new Term(term, termWeight, 0, false));
          }
        });
    return new MetricBreakdown(name, weight, value, terms);
  }

  /** What the metric adds to the weighted score: {@code value · weight}. */
  public double contribution() {
    return value * weight;
  }

  /** Sum of the terms' contributions, from left to right, before the cap of 1. */
  public double uncapped() {
    double sum = 0;
    for (Term term : terms) {
      sum += term.contribution();
    }
    return sum;
  }

  /** What the cap of 1 took away: {@code max(0, uncapped − 1)}. */
  public double cappedAway() {
    return Math.max(0, uncapped() - 1);
  }
}
