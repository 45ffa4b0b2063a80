package io.echolayer.benchmarks.gate;

import java.io.PrintStream;
import java.util.List;

/**
 * How far the gates are: one line that is written over on a terminal, else a line for each round.
 */
final class ProgressLine implements GateProgress {
  private final PrintStream out;
  private final boolean terminal;
  private final int pairs;
  private int told;

  /**
   * Tells {@code out}.
   *
   * @param pairs pairs that every gate runs at least
   */
  ProgressLine(PrintStream out, boolean terminal, int pairs) {
    this.out = out;
    this.terminal = terminal;
    this.pairs = pairs;
  }

  @Override
  public void told(List<GateRun> runs, long seconds) {
    List<GateRun> wanted = runs.stream().filter(run -> run.verdict() != Verdict.LEFT_OUT).toList();
    int done = wanted.stream().mapToInt(run -> run.pairs().size()).sum();
    String line =
        "pair %d of at least %d, %d:%02d"
            .formatted(done, Math.max(done, pairs * wanted.size()), seconds / 60, seconds % 60);
    if (terminal) {
      out.print("\r\033[K  " + line);
      out.flush();
    } else if (++told % wanted.size() == 0) {
      out.println(line);
    }
  }

  /** Clears the line. */
  void end() {
    if (terminal) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
