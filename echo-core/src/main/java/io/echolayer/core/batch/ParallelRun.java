package io.echolayer.core.batch;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way through several workers. Chunks are handed out in order; the run is over
 * when none is left or one has failed, and no worker holds one.
 */
final class ParallelRun {
  private static final int LARGEST_CHUNK = 8 * KernelBlock.MAX_ROWS;
  private static final int CHUNKS_PER_WORKER = 8;

  private final SignalColumns columns;
  private final Instant asOf;
  private final ScoreColumns into;
  private final BatchProgress progress;
  private final BooleanSupplier cancelled;
  private final int chunkRows;
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private @Nullable Throwable failure;
  private int nextRow;
  private int working;
  private int rowsDone;

  ParallelRun(
      SignalColumns columns,
      Instant asOf,
      ScoreColumns into,
      int workers,
      BatchProgress progress,
      BooleanSupplier cancelled) {
    if (columns.rows() != into.rows()) {
      throw new IllegalArgumentException(
          "rows of the scores must be those of the signals ("
              + columns.rows()
              + "), but were "
              + into.rows());
    }
    this.columns = columns;
    this.asOf = asOf;
    this.into = into;
    this.progress = progress;
    this.cancelled = cancelled;
    int share = columns.rows() / (workers * CHUNKS_PER_WORKER) / KernelBlock.MAX_ROWS + 1;
    this.chunkRows = Math.min(LARGEST_CHUNK, share * KernelBlock.MAX_ROWS);
  }

  int chunks() {
    return (int) (((long) columns.rows() + chunkRows - 1) / chunkRows);
  }

  /** Takes chunk after chunk until none is left. */
  void work(BatchScorer scorer) {
    for (int from = take(); from >= 0; from = take()) {
      int to = (int) Math.min(columns.rows(), (long) from + chunkRows);
      Throwable thrown = null;
      try {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("Scoring was cancelled at row " + from);
        }
        scorer.score(columns.slice(from, to), asOf, into.slice(from, to));
      } catch (RuntimeException | Error e) {
        thrown = e;
      }
      give(to - from, thrown);
    }
  }

  /** Waits for the workers that hold a chunk, and throws what one of them has thrown. */
  void await() {
    try {
      over.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** First row of the next chunk; −1 if there is none for this worker. */
  private synchronized int take() {
    if (failure != null || nextRow >= columns.rows()) {
      endIfIdle();
      return -1;
    }
    working++;
    int from = nextRow;
    nextRow = (int) Math.min(columns.rows(), (long) from + chunkRows);
    return from;
  }

  private synchronized void give(int rows, @Nullable Throwable thrown) {
    working--;
    if (thrown == null) {
      rowsDone += rows;
      try {
        progress.report(rowsDone, columns.rows());
      } catch (RuntimeException | Error e) {
        failure = failure == null ? e : failure;
      }
    } else if (failure == null) {
      failure = thrown;
    }
  }

  private void endIfIdle() {
    if (working > 0) {
      return;
    }
    if (failure == null) {
      over.complete(null);
    } else {
      over.completeExceptionally(failure);
    }
  }
}
