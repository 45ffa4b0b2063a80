package io.echolayer.benchmarks.gate;

/** Where measurements come from. */
@FunctionalInterface
interface ForkSource {
  /**
   * Runs one fork of a gate's subject or baseline.
   *
   * @throws BrokenBenchmarkException if it did not run to its end, or its results were wrong
   */
  Measurement fork(Gate gate, Target target);
}
