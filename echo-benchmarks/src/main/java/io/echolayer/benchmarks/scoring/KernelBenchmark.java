package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.BatchScorer;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.index.ScoreField;
import java.util.EnumSet;
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
 * Time for a batch from 13 columns to the column of the Echo Index, by kernel and size. Divide by
 * the rows; compare kernels of one run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
  /** Kernel; {@code vector} needs {@code --add-modules jdk.incubator.vector}. */
  @Param({"scalar", "plain"})
  public String kernel = "scalar";

  /** Rows of the batch: within the cache, beyond it, and (20000000) far beyond. */
  @Param({"10000", "1000000"})
  public int rows;

  private SignalColumns columns = SignalColumns.builder(0).build();
  private ScoreColumns scores = ScoreColumns.all(0);
  private BatchScorer scorer = Kernels.scoring("scalar").scorer();

  /** Fails unless every kernel gives the bits of the scalar one, in every column. */
  @Setup
  public void prepare() {
    columns = Rows.columns(rows);
    int part = Math.min(rows, 100_000);
    SameBits.require(
        kernel,
        Kernels.scoring("scalar").score(columns.slice(0, part), Rows.AS_OF),
        Kernels.scoring(kernel).score(columns.slice(0, part), Rows.AS_OF));
    scores = ScoreColumns.of(rows, EnumSet.of(ScoreField.ECHO_INDEX));
    scorer = Kernels.scoring(kernel).scorer();
  }

  /** From signals to the Echo Index. */
  @Benchmark
  public ScoreColumns score() {
    scorer.score(columns, Rows.AS_OF, scores);
    return scores;
  }
}
