package io.echolayer.benchmarks.gate;

import java.util.Collection;
import java.util.Locale;

/** What a gate says, the worst last. */
enum Verdict {
  /** It is for another Java, or was not asked for. */
  LEFT_OUT(0),

  /** The interval does not lie beyond the threshold. */
  PASSED(0),

  /** The interval is too wide, and the threshold lies within. */
  INCONCLUSIVE(4),

  /** The interval lies beyond the threshold, more bytes were allocated, or a benchmark broke. */
  FAILED(1);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  /** What to exit with where this is the worst verdict. */
  int exitCode() {
    return exitCode;
  }

  static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.stream().max(Verdict::compareTo).orElse(LEFT_OUT);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
