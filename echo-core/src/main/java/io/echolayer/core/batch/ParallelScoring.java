package io.echolayer.core.batch;

import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.internal.parallel.Workers;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Scores a batch on several threads, in chunks, with the bits of one thread.
 *
 * <p>The calling thread takes part. Further workers are tasks for the caller's executor; those that
 * it refuses or does not start in time are not waited for, so that a busy one delays nothing.
 * Immutable but for the scorers it keeps, and thread safe.
 */
public final class ParallelScoring {
  private static final int LARGEST_CHUNK = 8 * KernelBlock.MAX_ROWS;
  private static final int CHUNKS_PER_WORKER = 8;

  private final BatchScoring scoring;
  private final Workers workers;
  private final BatchProgress progress;
  private final BooleanSupplier cancelled;
  private final Queue<BatchScorer> idle;

  private ParallelScoring(
      BatchScoring scoring,
      Workers workers,
      BatchProgress progress,
      BooleanSupplier cancelled,
      Queue<BatchScorer> idle) {
    this.scoring = scoring;
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
    return new ParallelScoring(
        scoring,
        Workers.of(executor, workers),
        BatchProgress.NONE,
        () -> false,
        new ConcurrentLinkedQueue<>());
  }

  /** The same, reporting its progress to {@code listener}. */
  public ParallelScoring withProgress(BatchProgress listener) {
    return new ParallelScoring(scoring, workers, listener, cancelled, idle);
  }

  /** The same, cancelled as soon as {@code question} says so; it is asked before every chunk. */
  public ParallelScoring withCancellation(BooleanSupplier question) {
    return new ParallelScoring(scoring, workers, progress, question, idle);
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
    into.requireRowsOf(columns);
    int rows = columns.rows();
    int chunk = chunkRows(rows);
    RowsDone done = new RowsDone(progress, rows);
    int chunks = (int) (((long) rows + chunk - 1) / chunk);
    workers.run(
        chunks,
        number -> {
          int from = number * chunk;
          int to = (int) Math.min(rows, (long) from + chunk);
          score(columns.slice(from, to), asOf, into.slice(from, to), from);
          done.add(to - from);
        });
  }

  private void score(SignalColumns columns, Instant asOf, ScoreColumns into, int row) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("Scoring was cancelled at row " + row);
    }
    BatchScorer kept = idle.poll();
    BatchScorer scorer = kept == null ? scoring.scorer() : kept;
    scorer.score(columns, asOf, into);
    idle.add(scorer);
  }

  private int chunkRows(int rows) {
    int share = rows / (workers.threads() * CHUNKS_PER_WORKER) / KernelBlock.MAX_ROWS + 1;
    return Math.min(LARGEST_CHUNK, share * KernelBlock.MAX_ROWS);
  }

  /** Counts the rows of finished chunks, and tells of them one at a time. */
  private static final class RowsDone {
    private final BatchProgress progress;
    private final int all;
    private int done;

    RowsDone(BatchProgress progress, int all) {
      this.progress = progress;
      this.all = all;
    }

    synchronized void add(int rows) {
      done += rows;
      progress.report(done, all);
    }
  }
}
