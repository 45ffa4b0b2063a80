package io.echolayer.core.batch;

import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/**
 * Scores a batch on several threads, in chunks, with the bits of one thread.
 *
 * <p>The calling thread takes part. Further workers are tasks for the caller's executor; those that
 * it refuses or does not start in time are not waited for, so that a busy one delays nothing.
 * Immutable but for the scorers it keeps, and thread safe.
 */
public final class ParallelScoring {
  private final BatchScoring scoring;
  private final Executor executor;
  private final int workers;
  private final BatchProgress progress;
  private final BooleanSupplier cancelled;
  private final Queue<BatchScorer> idle;

  private ParallelScoring(
      BatchScoring scoring,
      Executor executor,
      int workers,
      BatchProgress progress,
      BooleanSupplier cancelled,
      Queue<BatchScorer> idle) {
    this.scoring = scoring;
    this.executor = executor;
    this.workers = workers;
    this.progress = progress;
    this.cancelled = cancelled;
    this.idle = idle;
  }

  /**
   * Scoring on {@code workers} threads: the caller's and {@code workers − 1} of the executor.
   *
   * @param workers at least 1
   */
  public static ParallelScoring of(BatchScoring scoring, Executor executor, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be at least 1, but was " + workers);
    }
    return new ParallelScoring(
        scoring, executor, workers, BatchProgress.NONE, () -> false, new ConcurrentLinkedQueue<>());
  }

  /** The same with somebody who hears of the progress. */
  public ParallelScoring withProgress(BatchProgress listener) {
    return new ParallelScoring(scoring, executor, workers, listener, cancelled, idle);
  }

  /** The same, cancelled as soon as {@code question} says so; it is asked before every chunk. */
  public ParallelScoring withCancellation(BooleanSupplier question) {
    return new ParallelScoring(scoring, executor, workers, progress, question, idle);
  }

  /**
   * Fills {@code into} with the scores of {@code columns}, and returns when no thread works on it
   * any more.
   *
   * @throws java.util.concurrent.CancellationException if it was cancelled; some rows are scored
   *     then, and some are not
   * @throws IllegalArgumentException as {@link BatchScorer#score}
   */
  public void score(SignalColumns columns, Instant asOf, ScoreColumns into) {
    ParallelRun run = new ParallelRun(columns, asOf, into, workers, progress, cancelled);
    for (int worker = 1; worker < Math.min(workers, run.chunks()); worker++) {
      try {
        executor.execute(() -> work(run));
      } catch (RejectedExecutionException e) {
        break;
      }
    }
    work(run);
    run.await();
  }

  private void work(ParallelRun run) {
    BatchScorer scorer = idle.poll();
    if (scorer == null) {
      scorer = scoring.scorer();
    }
    run.work(scorer);
    idle.add(scorer);
  }
}
