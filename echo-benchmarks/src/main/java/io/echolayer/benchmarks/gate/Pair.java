package io.echolayer.benchmarks.gate;

/** Forks of both sides that ran right after each other. */
record Pair(Measurement subject, Measurement baseline) {
  /** Logarithm of the subject's time over the baseline's. */
  double logRatio() {
    return StrictMath.log(subject.nanos() / baseline.nanos());
  }
}
