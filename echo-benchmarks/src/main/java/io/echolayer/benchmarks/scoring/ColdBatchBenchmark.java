package io.echolayer.benchmarks.scoring;

import io.echolayer.benchmarks.gate.ThreadTime;
import io.echolayer.core.batch.BatchScoring;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first batch of a JVM, class loading included, also in the processor time of its thread. Its
 * results are compared after the timing, or it would not be the first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdBatchBenchmark {
  /** Kernel; {@code chosen} is the library's choice. */
  @Param({"scalar", "chosen"})
  public String kernel = Kernels.CHOSEN;

  /** Rows of the batch. */
  @Param({"1000", "100000"})
  public int rows;

  private SignalColumns columns = SignalColumns.builder(0).build();
  private ScoreColumns scores = ScoreColumns.all(0);

  /** Makes the rows. */
  @Setup
  public void prepare() {
    columns = Rows.columns(rows);
    scores = ScoreColumns.of(rows, EnumSet.of(ScoreField.ECHO_INDEX));
  }

  /** From signals to the Echo Index. */
  @Benchmark
  public ScoreColumns first(ThreadTime time) {
    time.start();
    BatchScoring scoring = Kernels.scoring(kernel);
    scoring.scorer().score(columns, Rows.AS_OF, scores);
    time.stop();
    return scores;
  }

  /** Fails unless the bits are those of the scalar kernel. */
  @TearDown
  public void compare() {
    ScoreColumns expected =
        Kernels.scoring("scalar").score(columns, Rows.AS_OF, EnumSet.of(ScoreField.ECHO_INDEX));
    SameBits.require("the first batch", expected, scores);
  }
}
