package io.echolayer.benchmarks.propagation;

/** What must hold before anything is timed. */
final class BeforeTiming {
  private BeforeTiming() {}

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("not timed, since this must hold: " + what);
    }
  }
}
