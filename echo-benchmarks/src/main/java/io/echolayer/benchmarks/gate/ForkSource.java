package io.echolayer.benchmarks.gate;

/** Where measurements come from. */
@FunctionalInterface
interface ForkSource {
  /**
   * Runs one fork of a gate's subject or baseline.
   *
   * @throws BrokenBenchmarkException if it failed, most often because its results were wrong
   * @throws StarvedForkException if it was given up
   */
  Measurement fork(Gate gate, Target target);
}
