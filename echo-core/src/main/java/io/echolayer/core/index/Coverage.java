package io.echolayer.core.index;

import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.TermVisitor;
import io.echolayer.core.signal.Signals;
import java.time.Instant;

/**
 * How much of an index rests on data: Σ metric weight · term weight over the terms that are known,
 * from left to right.
 */
final class Coverage implements TermVisitor {
  private double metricWeight;
  private double total;

  void add(double weight, Metric metric, Signals signals, Instant asOf) {
    metricWeight = weight;
    metric.terms(signals, asOf, this);
  }

  double total() {
    return total;
  }

  @Override
  public void known(String name, double weight, double value) {
    total += metricWeight * weight;
  }

  @Override
  public void absent(String name, double weight) {}
}
