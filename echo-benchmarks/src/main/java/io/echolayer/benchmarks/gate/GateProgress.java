package io.echolayer.benchmarks.gate;

import java.util.List;

/** Hears of every pair. */
@FunctionalInterface
interface GateProgress {
  /**
   * Called after a pair.
   *
   * @param runs all gates, with their pairs so far
   * @param seconds since the start
   */
  void told(List<GateRun> runs, long seconds);
}
