package io.echolayer.core.internal.parallel;

import com.google.common.util.concurrent.Uninterruptibles;
import io.echolayer.core.InvalidValueException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered tasks on the caller's thread and on what an executor lends. It waits for tasks, not
 * for threads: an executor that is busy, refuses, or is the one that the caller itself runs in,
 * costs time and nothing else.
 */
public final class Workers {
  /** The caller's thread alone. */
  public static final Workers CALLER = new Workers(task -> {}, 1);

  private final Executor executor;
  private final int threads;

  private Workers(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  /**
   * The caller's thread and those that {@code executor} lends.
   *
   * @param threads how many together, at least 1
   * @throws InvalidValueException if there are fewer
   */
  public static Workers of(Executor executor, int threads) {
    if (threads < 1) {
      throw new InvalidValueException("threads", "be at least 1", threads);
    }
    return threads == 1 ? CALLER : new Workers(executor, threads);
  }

  /** How many threads there are at most, the caller's among them. */
  public int threads() {
    return threads;
  }

  /**
   * Begins {@code task} on a lent thread.
   *
   * @return gives the result, or throws what the task threw; whoever asks before a thread has begun
   *     computes it
   */
  public <T> Supplier<T> begin(Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    lend(future);
    return () -> {
      future.run();
      try {
        return Uninterruptibles.getUninterruptibly(future);
      } catch (ExecutionException e) {
        throw unchecked(e.getCause());
      }
    };
  }

  /**
   * Runs {@code task} for 0 to {@code tasks − 1}, in any order; returns when all are done. Throws
   * what a task threw, when no other is at work any more; those not yet begun are left out then.
   */
  public void run(int tasks, IntConsumer task) {
    if (tasks == 0) {
      return;
    }
    Round round = new Round(tasks, task);
    for (int helper = 1; helper < Math.min(threads, tasks); helper++) {
      if (!lend(round)) {
        break;
      }
    }
    round.run();
    round.await();
  }

  private boolean lend(Runnable work) {
    try {
      executor.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
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
          if (failure.get() == null) {
            task.accept(number);
          }
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
      if (thrown != null) {
        throw unchecked(thrown);
      }
    }
  }

  /** What a task threw; it cannot have thrown anything checked. */
  private static RuntimeException unchecked(@Nullable Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) Objects.requireNonNull(thrown);
  }
}
