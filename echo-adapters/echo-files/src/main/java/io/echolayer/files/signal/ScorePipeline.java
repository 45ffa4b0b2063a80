package io.echolayer.files.signal;

import io.echolayer.core.batch.BatchScoring;
import io.echolayer.files.Progress;
import io.echolayer.files.internal.csv.RejectsCsv;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Scores parts on several threads and writes them in order. The calling thread cuts the input and
 * writes the output; as many parts are in memory as there are threads, and one more. Used once, by
 * one thread.
 */
final class ScorePipeline implements Closeable {
  private static final int AHEAD = 1;

  private final SignalParts parts;
  private final ScoreSink sink;
  private final RejectsCsv rejects;
  private final Progress progress;
  private final long size;
  private final ExecutorService executor;
  private final Deque<ScoredPart> idle = new ArrayDeque<>();
  private final Deque<Future<ScoredPart>> pending = new ArrayDeque<>();
  private long rows;

  ScorePipeline(
      SignalParts parts, ScoreSink sink, RejectsCsv rejects, Progress progress, int threads)
      throws IOException {
    this.parts = parts;
    this.sink = sink;
    this.rejects = rejects;
    this.progress = progress;
    this.size = parts.size();
    this.executor = Executors.newFixedThreadPool(threads, ScorePipeline::daemon);
  }

  /** Scores all parts; the number of rows. */
  long run(BatchScoring scoring, Instant asOf, boolean strict, int threads) throws IOException {
    for (int i = 0; i < threads + AHEAD; i++) {
      SignalBatch batch = new SignalBatch(parts.fields(), scoring.needsWholeSignals());
      idle.add(new ScoredPart(batch, scoring.scorer(), asOf, strict, sink.piece()));
    }
    for (SignalParts.@Nullable Part part = parts.next(); part != null; part = parts.next()) {
      if (part.isLong()) {
        takeAll();
        stream(part);
      } else {
        submit(part);
      }
    }
    takeAll();
    progress.report(rows, size, size);
    return rows;
  }

  private void submit(SignalParts.Part part) throws IOException {
    while (!pending.isEmpty() && (idle.isEmpty() || pending.element().isDone())) {
      take(await(pending.remove()));
    }
    ScoredPart into = idle.remove();
    pending.add(executor.submit(() -> into.score(part)));
  }

  private void stream(SignalParts.Part part) throws IOException {
    ScoredPart into = idle.element();
    boolean more;
    try (part) {
      do {
        into.clear();
        more = into.scoreSome(part);
        write(into);
      } while (more);
    }
  }

  private void takeAll() throws IOException {
    while (!pending.isEmpty()) {
      take(await(pending.remove()));
    }
  }

  private void take(ScoredPart done) throws IOException {
    write(done);
    idle.add(done);
  }

  private void write(ScoredPart done) throws IOException {
    sink.take(done.piece());
    rejects.take(done.rejects(), done.rejected());
    rows += done.rows();
    progress.report(rows, done.end(), size);
  }

  private static ScoredPart await(Future<ScoredPart> scored) throws IOException {
    try {
      return scored.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while scoring", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "echo-score");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
