package io.echolayer.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.batch.spi.TestRows;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.Ruleset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: one thread. */
class ParallelScoringTest {
  private static final Instant NOW = TestRows.NOW;
  private static final BatchScoring SCORING = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
  private static final ExecutorService POOL = Executors.newFixedThreadPool(4);
  private static final SignalColumns COLUMNS = TestRows.of(1, 300_007);

  @AfterAll
  static void close() {
    POOL.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void anyNumberOfWorkersGivesTheSameBits(int workers) {
    assertSame(ParallelScoring.of(SCORING, POOL, workers));
  }

  @Test
  void anExecutorThatRefusesOrForgetsIsNotWaitedFor() {
    Executor refuses =
        task -> {
          throw new RejectedExecutionException();
        };
    assertSame(ParallelScoring.of(SCORING, refuses, 3));
    assertSame(ParallelScoring.of(SCORING, task -> {}, 3));
  }

  private static void assertSame(ParallelScoring parallel) {
    ScoreColumns expected = SCORING.score(COLUMNS, NOW);
    for (int run = 0; run < 3; run++) {
      ScoreColumns actual = ScoreColumns.all(COLUMNS.rows());
      parallel.score(COLUMNS, NOW, actual);
      for (ScoreField field : ScoreField.values()) {
        assertThat(Arrays.equals(actual.toArray(field), expected.toArray(field)))
            .as("%s", field)
            .isTrue();
      }
    }
  }

  @Test
  void progressGrowsToTheEnd() {
    List<Long> heard = new ArrayList<>();
    ParallelScoring.of(SCORING, POOL, 3)
        .withProgress((done, rows) -> heard.add(done))
        .score(COLUMNS, NOW, ScoreColumns.all(COLUMNS.rows()));
    assertThat(heard).hasSizeGreaterThan(3).isSorted().doesNotHaveDuplicates();
    assertThat(heard.get(heard.size() - 1)).isEqualTo(COLUMNS.rows());
  }

  @Test
  void cancellationEndsIt() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger heard = new AtomicInteger();
    ParallelScoring parallel =
        ParallelScoring.of(SCORING, POOL, 3)
            .withCancellation(() -> asked.incrementAndGet() > 4)
            .withProgress((done, rows) -> heard.incrementAndGet());
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> parallel.score(COLUMNS, NOW, ScoreColumns.all(COLUMNS.rows())));
    assertThat(heard.get()).isLessThanOrEqualTo(4);
  }

  @Test
  void whatAListenerThrowsReachesTheCaller() {
    ParallelScoring parallel =
        ParallelScoring.of(SCORING, POOL, 3)
            .withProgress(
                (done, rows) -> {
                  throw new IllegalStateException("deaf");
                });
    assertThatIllegalStateException()
        .isThrownBy(() -> parallel.score(COLUMNS, NOW, ScoreColumns.all(COLUMNS.rows())))
        .withMessage("deaf");
  }

  @Test
  void noRowsAreScoredAtOnce() {
    SignalColumns none = COLUMNS.slice(5, 5);
    ParallelScoring.of(SCORING, POOL, 3).score(none, NOW, ScoreColumns.all(0));
  }
}
