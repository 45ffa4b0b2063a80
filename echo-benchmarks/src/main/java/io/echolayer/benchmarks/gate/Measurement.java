package io.echolayer.benchmarks.gate;

/**
 * What a fork measured, per operation.
 *
 * @param nanos time, above 0
 * @param bytes bytes allocated, in the iteration that allocated least; NaN where not asked for
 */
record Measurement(double nanos, double bytes) {}
