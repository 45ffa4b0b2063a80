package io.echolayer.propagation.influence;

/**
 * A sum of many like numbers, whose plain sum would err to one side: the ranks of all who have the
 * same rank. Source: W. Kahan, Further remarks on reducing truncation errors, Communications of the
 * ACM 8(1), 1965.
 */
final class CompensatedSum {
  private double sum;
  private double excess;

  void add(double value) {
    double corrected = value - excess;
    double next = sum + corrected;
    excess = (next - sum) - corrected;
    sum = next;
  }

  double value() {
    return sum;
  }
}
