package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.BatchScorer;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time and, with {@code -prof gc}, memory for one score of one item's signals as an object; beside
 * it, the scalar kernel over the same items as columns.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ObjectBenchmark {
  private static final int ROWS = 1000;

  private final EchoIndex index = EchoIndex.of(Ruleset.echoLayer1());
  private final List<Signals> signals = Rows.signals(ROWS);
  private final SignalColumns columns = Rows.columns(ROWS);
  private final ScoreColumns scores = ScoreColumns.of(ROWS, EnumSet.of(ScoreField.ECHO_INDEX));
  private final BatchScorer scalar = Kernels.scoring("scalar").scorer();

  /** Fails unless objects and columns give the same bits; explains a few, as a service would. */
  @Setup
  public void compare() {
    scalar.score(columns, Rows.AS_OF, scores);
    for (int row = 0; row < ROWS; row++) {
      double object = index.score(signals.get(row), Rows.AS_OF).echoIndex();
      SameBits.require("echoIndex", row, object, scores.get(ScoreField.ECHO_INDEX, row));
    }
    for (Signals each : signals) {
      if (index.score(each, Rows.AS_OF).breakdown().metrics().size() != 4) {
        throw new IllegalStateException("A breakdown must have four metrics");
      }
    }
  }

  /** Scores as objects. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void objects(Blackhole out) {
    for (Signals each : signals) {
      out.consume(index.score(each, Rows.AS_OF));
    }
  }

  /** The same items in the scalar kernel. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public ScoreColumns scalarLoop() {
    scalar.score(columns, Rows.AS_OF, scores);
    return scores;
  }
}
