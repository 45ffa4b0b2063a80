package io.echolayer.embedding;

import io.echolayer.core.batch.BatchScorer;
import io.echolayer.core.batch.BatchScoring;
import io.echolayer.core.batch.ParallelScoring;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Scores columns in memory that is kept, and on several threads; the code on the page of it. */
public final class ColumnScores {
  private ColumnScores() {}

  /** Prints what the examples print of one item. */
  public static void main(String[] args) {
    Instant asOf = Instant.parse("2026-01-15T12:00:00Z");
    BatchScoring batch = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
    SignalColumns columns =
        SignalColumns.of(List.of(Signals.builder("v1", "ada", "web").totalViews(81_000).build()));

    eachDay(batch, columns, List.of(asOf, asOf.plusSeconds(86_400)));
    onTwoThreads(batch, columns, asOf, Runnable::run, new AtomicBoolean());
  }

  /** One memory for many batches. */
  static void eachDay(BatchScoring batch, SignalColumns columns, List<Instant> days) {
    BatchScorer scorer = batch.scorer(); // one for each thread
    ScoreColumns scores =
        ScoreColumns.of(columns.rows(), EnumSet.of(ScoreField.ECHO_INDEX, ScoreField.COVERAGE));
    for (Instant day : days) {
      scorer.score(columns, day, scores);
      System.out.println(day + " " + scores.get(ScoreField.ECHO_INDEX, 0));
    }
  }

  /** The caller's threads. */
  static ScoreColumns onTwoThreads(
      BatchScoring batch,
      SignalColumns columns,
      Instant asOf,
      Executor executor,
      AtomicBoolean stopped) {
    ScoreColumns scores = ScoreColumns.all(columns.rows());
    ParallelScoring.of(batch, executor, 2) // this thread, and one of the executor
        .withProgress((done, rows) -> System.out.println(done + " of " + rows))
        .withCancellation(stopped::get)
        .score(columns, asOf, scores);
    return scores;
  }
}
