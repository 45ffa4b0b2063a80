package io.echolayer.benchmarks.postgres;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Timing of work that is done a few times. */
final class Stopwatches {
  private static final double NANOS_PER_SECOND = 1e9;

  private Stopwatches() {}

  /** Seconds that the work takes. */
  static double seconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / NANOS_PER_SECOND;
  }

  /** The median of several times. */
  static double medianSeconds(int times, Callable<?> work) throws Exception {
    double[] seconds = new double[times];
    for (int i = 0; i < times; i++) {
      seconds[i] = seconds(work);
    }
    Arrays.sort(seconds);
    return seconds[times / 2];
  }

  /** Stops the program if what was done is wrong. */
  static void require(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException("Before it is timed, " + what);
    }
  }
}
