package io.echolayer.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.batch.spi.TestRows;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.TermVisitor;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Batches of one thread. */
class BatchScoringTest {
  private static final Instant NOW = TestRows.NOW;
  private static final EchoIndex INDEX = EchoIndex.of(Ruleset.echoLayer1());

  /** Sees what no column holds. */
  private record PlatformMetric() implements Metric {
    @Override
    public Attributes definition() {
      return Attributes.of(FORMULA_NAME, "platform/1");
    }

    @Override
    public void terms(Signals signals, Instant asOf, TermVisitor out) {
      out.known("platform", 1, signals.platform().equals("reddit") ? 0.5 : 0.25);
    }
  }

  @Test
  void aMetricOfOnesOwnIsAskedRowByRow() {
    EchoIndex index =
        EchoIndex.of(
            Ruleset.echoLayer1().withIndex(IndexRules.DEFAULT.withQf(new PlatformMetric())));
    List<Signals> signals =
        List.of(
            Signals.builder("c1", "u1", "reddit").totalViews(7).build(),
            Signals.builder("c2", "u2", "twitter").sentiment(1).build());
    BatchScoring batch = BatchScoring.of(index);
    ScoreColumns scores = batch.score(SignalColumns.of(signals), NOW);
    for (int row = 0; row < 2; row++) {
      assertThat(scores.get(ScoreField.ECHO_INDEX, row))
          .isEqualTo(index.score(signals.get(row), NOW).echoIndex());
    }
    assertThat(scores.toArray(ScoreField.QF)).containsExactly(0.5, 0.25);
    assertThat(batch.kernel()).isEqualTo("own metrics");
    SignalColumns anonymous =
        SignalColumns.builder(1).column(SignalField.SENTIMENT, new double[1]).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.score(anonymous, NOW))
        .withMessageContaining("identified");
  }

  @Test
  void instantsBeyondTheDoublesAreScoredAsObjects() {
    SignalColumns columns = TestRows.of(1, 100);
    ScoreColumns scores = BatchScoring.of(INDEX).score(columns, Instant.MAX);
    for (int row = 0; row < columns.rows(); row++) {
      assertThat(scores.get(ScoreField.ECHO_INDEX, row))
          .isEqualTo(INDEX.score(columns.signals(row), columns.asOf(row, Instant.MAX)).echoIndex());
    }
  }

  @Test
  void columnsOfDifferentLengthsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BatchScoring.of(INDEX).scorer().score(TestRows.of(0, 3), NOW, ScoreColumns.all(2)))
        .withMessageContaining("(3), but were 2");
  }

  @Test
  void columnsThatWereNotAskedForAreNotThere() {
    ScoreColumns scores =
        BatchScoring.of(INDEX).score(TestRows.of(0, 3), NOW, EnumSet.of(ScoreField.ECHO_INDEX));
    assertThat(scores.fields()).containsExactly(ScoreField.ECHO_INDEX);
    assertThatIllegalArgumentException().isThrownBy(() -> scores.get(ScoreField.QF, 0));
  }

  @Test
  void aBatchCostsNoMemory() {
    SignalColumns columns = TestRows.of(1, 50_000);
    ScoreColumns scores = ScoreColumns.all(columns.rows());
    BatchScorer scorer = BatchScoring.of(INDEX).scorer();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 20; run++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      scorer.score(columns, NOW, scores);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes for 50000 rows").isLessThan(1000);
  }
}
