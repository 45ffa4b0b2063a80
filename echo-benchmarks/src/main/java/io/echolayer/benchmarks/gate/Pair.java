package io.echolayer.benchmarks.gate;

/** Two forks, one right after the other. */
record Pair(Measurement subject, Measurement baseline) {
  /** Logarithm of the subject's time over the baseline's. */
  double logRatio() {
    return StrictMath.log(subject.nanos() / baseline.nanos());
  }
}
