package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.ParallelScoring;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.index.ScoreField;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Time for a batch of two million rows, by number of workers; compare the workers of one run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParallelBenchmark {
  private static final int ROWS = 2_000_000;

  /** Workers, the calling thread among them. */
  @Param({"1", "2"})
  public int workers;

  /** Kernel; {@code vector} needs {@code --add-modules jdk.incubator.vector}. */
  @Param("plain")
  public String kernel = "plain";

  private final SignalColumns columns = Rows.columns(ROWS);
  private final ScoreColumns scores = ScoreColumns.of(ROWS, EnumSet.of(ScoreField.ECHO_INDEX));
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private ParallelScoring scoring = ParallelScoring.of(Kernels.scoring("scalar"), pool, 1);

  /** Fails unless the workers give the bits of one scalar thread. */
  @Setup
  public void prepare() {
    ScoreColumns expected =
        Kernels.scoring("scalar").score(columns, Rows.AS_OF, EnumSet.of(ScoreField.ECHO_INDEX));
    scoring = ParallelScoring.of(Kernels.scoring(kernel), pool, workers);
    scoring.score(columns, Rows.AS_OF, scores);
    SameBits.require(workers + " workers", expected, scores);
  }

  /** Ends the workers' threads. */
  @TearDown
  public void close() {
    pool.shutdownNow();
  }

  /** From signals to the Echo Index. */
  @Benchmark
  public ScoreColumns score() {
    scoring.score(columns, Rows.AS_OF, scores);
    return scores;
  }
}
