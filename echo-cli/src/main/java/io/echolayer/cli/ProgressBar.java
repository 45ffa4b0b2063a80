package io.echolayer.cli;

import io.echolayer.files.Progress;
import java.io.Closeable;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * How far a long run is: on a terminal a bar with rate and time left, elsewhere a line now and
 * then. A short run shows nothing. Used by one thread.
 */
final class ProgressBar implements Progress, Closeable {
  private static final int CELLS = 24;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1000 * MILLI;
  private static final String ERASED = "\r\u001B[K";

  private final PrintWriter out;
  private final boolean terminal;
  private final String unit;
  private final long start = System.nanoTime();
  private long next;
  private boolean drawn;

  ProgressBar(PrintWriter out, boolean terminal, String unit) {
    this.out = out;
    this.terminal = terminal;
    this.unit = unit;
    this.next = start + (terminal ? SECOND / 2 : 10 * SECOND);
  }

  @Override
  public void report(long rows, long bytesRead, long totalBytes) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    double seconds = (now - start) / (double) SECOND;
    double share = totalBytes > 0 ? Math.min(1, bytesRead / (double) totalBytes) : 0;
    String text =
        String.format(Locale.ROOT, "%,d %s  %,.0f %s/s", rows, unit, rows / seconds, unit)
            + (share > 0 ? "  " + left(seconds / share - seconds) + " left" : "");
    if (terminal) {
      draw((share > 0 ? bar(share) : "") + text);
      next = now + 100 * MILLI;
    } else {
      out.println((share > 0 ? Math.round(100 * share) + " %  " : "") + text);
      out.flush();
      next = now + 10 * SECOND;
    }
  }

  /** Names the step that the run is at and that cannot be counted. */
  void step(String name) {
    if (terminal && System.nanoTime() - start > SECOND / 2) {
      draw(name + " …");
    }
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (drawn) {
      out.print(ERASED);
      out.flush();
      drawn = false;
    }
  }

  private void draw(String text) {
    out.print(ERASED + text);
    out.flush();
    drawn = true;
  }

  private static String bar(double share) {
    int full = (int) Math.round(share * CELLS);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  ",
        "#".repeat(full),
        ".".repeat(CELLS - full),
        Math.round(100 * share));
  }

  private static String left(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
