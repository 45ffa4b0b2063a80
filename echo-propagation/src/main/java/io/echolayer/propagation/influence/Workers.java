package io.echolayer.propagation.influence;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered tasks on the caller's thread and on what an executor lends. It waits for tasks, not
 * for threads: an executor that is busy, refuses, or is the one that the caller itself runs in,
 * costs time and nothing else.
 */
final class Workers {
  /** The caller's thread alone. */
  static final Workers CALLER = new Workers(task -> {}, 1);

  private final Executor executor;
  private final int threads;

  Workers(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  /** Runs {@code task} for 0 to {@code tasks − 1}; returns when all are done. */
  void run(int tasks, IntConsumer task) {
    if (tasks == 0) {
      return;
    }
    Round round = new Round(tasks, task);
    for (int helper = 1; helper < Math.min(threads, tasks); helper++) {
      try {
        executor.execute(round);
      } catch (RejectedExecutionException e) {
        break;
      }
    }
    round.run();
    round.await();
  }

  private static final class Round implements Runnable {
    private final int tasks;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CompletableFuture<@Nullable Void> finished = new CompletableFuture<>();

    private Round(int tasks, IntConsumer task) {
      this.tasks = tasks;
      this.task = task;
    }

    @Override
    public void run() {
      for (int number = next.getAndIncrement(); number < tasks; number = next.getAndIncrement()) {
        try {
          task.accept(number);
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        } finally {
          if (done.incrementAndGet() == tasks) {
            finished.complete(null);
          }
        }
      }
    }

    private void await() {
      finished.join();
      @Nullable Throwable thrown = failure.get();
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown != null) {
        throw (RuntimeException) thrown;
      }
    }
  }
}
