package io.echolayer.benchmarks.gate;

/** A fork of each side, which ran right after each other. */
record Pair(Measurement subject, Measurement baseline) {
  /** Logarithm of the subject's time over the baseline's. */
  double logRatio() {
    return StrictMath.log(subject.nanos() / baseline.nanos());
  }
}
