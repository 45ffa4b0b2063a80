package io.echolayer.benchmarks.gate;

/** What counts as the time of a fork. */
enum Timing {
  /**
   * The lower quartile of some iterations after a warm-up, per operation, in the processor time of
   * the threads that run the benchmark.
   */
  WARM,

  /** The same on the clock: for what waits, or works on threads of its own. */
  WALL,

  /**
   * The first call of a JVM, in the processor time that the benchmark counts by {@link ThreadTime}.
   */
  COLD,

  /** The fastest of three calls without a warm-up: for what starts a process of its own. */
  SHOTS;

  private static final int THREE = 3;

  /** Whether a fork is warmed up, and measured for some iterations. */
  boolean isWarm() {
    return this == WARM || this == WALL;
  }

  /** Iterations of a fork. */
  int iterations(GateSettings settings) {
    return switch (this) {
      case WARM, WALL -> settings.iterations();
      case COLD -> 1;
      case SHOTS -> THREE;
    };
  }
}
