package io.echolayer.benchmarks.gate;

/** What counts as the time of a fork. */
enum Timing {
  /** The lower quartile of some iterations after a warm-up, per operation. */
  WARM,

  /** The fastest of three first calls, each in a fresh JVM. */
  COLD,

  /** The fastest of three calls without a warm-up: for what starts a process of its own. */
  SHOTS;

  private static final int THREE = 3;

  /** Forks of the subject and of the baseline that make a pair; they take turns. */
  int forks() {
    return this == COLD ? THREE : 1;
  }

  /** Iterations of a fork. */
  int iterations(GateSettings settings) {
    return switch (this) {
      case WARM -> settings.iterations();
      case COLD -> 1;
      case SHOTS -> THREE;
    };
  }
}
