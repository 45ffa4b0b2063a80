package io.echolayer.core.metric;

/** Adds contributions from left to right. */
final class TermSum implements TermVisitor {
  private double total;

  @Override
  public void known(String name, double weight, double value) {
    total += value * weight;
  }

  @Override
  public void absent(String name, double weight) {}

  double total() {
    return total;
  }
}
