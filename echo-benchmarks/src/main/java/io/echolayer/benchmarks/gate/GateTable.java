package io.echolayer.benchmarks.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Gates as a table for people. */
final class GateTable {
  private static final int LEFT_COLUMNS = 2;

  private final List<String[]> rows = new ArrayList<>();

  private GateTable() {
    rows.add(
        new String[] {
          "gate",
          "what",
          "ratio",
          "99 % interval",
          "at most",
          "bytes",
          "at most",
          "pairs",
          "verdict"
        });
  }

  /** The lines of the table, what was left out, and of every gate that did not pass the reason. */
  static List<String> lines(List<GateRun> runs) {
    GateTable table = new GateTable();
    List<String> leftOut = new ArrayList<>();
    for (GateRun run : runs) {
      if (run.verdict() == Verdict.LEFT_OUT) {
        leftOut.add(run.gate().name());
      } else {
        table.add(run);
      }
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (!leftOut.isEmpty()) {
      lines.add("");
      lines.add(
          "Left out (not asked for, or for another Java or CPU): " + String.join(", ", leftOut));
    }
    for (GateRun run : runs) {
      Verdict verdict = run.verdict();
      if (verdict == Verdict.FAILED || verdict == Verdict.INCONCLUSIVE) {
        lines.add("");
        lines.add(run.gate().name() + " " + verdict + ": " + because(run));
      }
    }
    return lines;
  }

  private void add(GateRun run) {
    Gate gate = run.gate();
    Interval interval = run.interval();
    boolean counts = gate.bytesAtMost() != null;
    rows.add(
        new String[] {
          gate.name(),
          gate.what(),
          interval == null ? "" : number(interval.ratio()),
          interval == null ? "" : number(interval.low()) + " … " + number(interval.high()),
          number(gate.atMost()),
          run.bytes() >= 0 ? bytes(run.bytes()) : "",
          counts ? String.valueOf(gate.bytesAtMost()) : "",
          Integer.toString(run.pairs().size()),
          String.valueOf(run.verdict())
        });
  }

  private static String because(GateRun run) {
    Gate gate = run.gate();
    if (run.broken() != null) {
      return run.broken();
    }
    if (run.isBloated()) {
      return "it allocates "
          + bytes(run.bytes())
          + " bytes per operation, and may "
          + gate.bytesAtMost()
          + ". "
          + gate.reason();
    }
    if (run.verdict() == Verdict.INCONCLUSIVE) {
      return "after "
          + run.pairs().size()
          + " pairs it is not certain on which side of the threshold the ratio lies."
          + " Run it again on a quieter machine.";
    }
    return "it takes more than " + number(gate.atMost()) + " times as long. " + gate.reason();
  }

  /** Three digits. */
  private static String number(double value) {
    int decimals = (int) Math.max(0, 2 - Math.floor(StrictMath.log10(value)));
    return String.format(Locale.ROOT, "%." + Math.min(decimals, 9) + "f", value);
  }

  private static String bytes(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private List<String> lines() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      Arrays.setAll(widths, i -> Math.max(widths[i], row[i].length()));
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String blanks = " ".repeat(widths[i] - row[i].length());
      line.append("  ").append(i < LEFT_COLUMNS ? row[i] + blanks : blanks + row[i]);
    }
    return line.toString().stripTrailing();
  }
}
