package io.echolayer.benchmarks.gate;

/**
 * What the forks of one side of a pair measured, per operation.
 *
 * @param nanos time, above 0
 * @param bytes bytes allocated, in the iteration that allocated least; NaN where not asked for
 */
record Measurement(double nanos, double bytes) {
  /** The lesser of both, each by itself. */
  Measurement least(Measurement other) {
    return new Measurement(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
  }
}
