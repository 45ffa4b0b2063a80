package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.signal.SignalField;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the machine's memory allows: reads 13 columns and writes one, as a kernel does, and computes
 * next to nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MemoryBenchmark {
  private static final int COLUMNS = 13;

  /** Rows of the columns. */
  @Param({"10000", "1000000"})
  public int rows;

  private double[][] cells = {};
  private double[] sums = {};

  /** Copies the columns, and fails unless their sums are right. */
  @Setup
  public void prepare() {
    SignalColumns columns = Rows.columns(rows);
    cells = new double[COLUMNS][rows];
    sums = new double[rows];
    int next = 0;
    for (SignalField field : SignalField.values()) {
      for (int row = 0; columns.has(field) && row < rows; row++) {
        cells[next][row] = columns.get(field, row);
      }
      next += columns.has(field) ? 1 : 0;
    }
    stream();
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int column = 0; column < COLUMNS; column++) {
        sum += cells[column][row];
      }
      SameBits.require("the sum", row, sum, sums[row]);
    }
  }

  /** Adds the cells of every row, from left to right. */
  @Benchmark
  public double[] stream() {
    add(
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8],
        cells[9], cells[10], cells[11], cells[12], sums);
    return sums;
  }

  private static void add(
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double[] e,
      double[] f,
      double[] g,
      double[] h,
      double[] i,
      double[] j,
      double[] k,
      double[] l,
      double[] m,
      double[] into) {
    for (int x = 0; x < into.length; x++) {
      into[x] =
          0 + a[x] + b[x] + c[x] + d[x] + e[x] + f[x] + g[x] + h[x] + i[x] + j[x] + k[x] + l[x]
              + m[x];
    }
  }
}
