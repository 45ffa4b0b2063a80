package io.echolayer.core.internal.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class WorkersTest {
  private static final Executor LAZY = task -> {};
  private static final Executor REFUSING =
      task -> {
        throw new RejectedExecutionException();
      };

  static Stream<Workers> workers() {
    return Stream.of(
        Workers.CALLER,
        Workers.of(LAZY, 3),
        Workers.of(REFUSING, 3),
        Workers.of(Runnable::run, 2),
        Workers.of(task -> new Thread(task).start(), 4));
  }

  @ParameterizedTest
  @MethodSource("workers")
  void everyTaskIsRunOnce(Workers workers) {
    AtomicIntegerArray runs = new AtomicIntegerArray(1000);
    workers.run(1000, runs::incrementAndGet);
    for (int i = 0; i < runs.length(); i++) {
      assertThat(runs.get(i)).as("task %d", i).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("workers")
  void whatIsBegunIsComputedOnceWhoeverDoesIt(Workers workers) {
    AtomicIntegerArray runs = new AtomicIntegerArray(1);
    Supplier<Integer> begun = workers.begin(() -> runs.incrementAndGet(0));
    assertThat(begun.get()).isEqualTo(1);
    assertThat(begun.get()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("workers")
  void aFailureReachesTheCaller(Workers workers) {
    assertThatThrownBy(
            () ->
                workers.run(
                    100,
                    task -> {
                      if (task == 57) {
                        throw new ArithmeticException("57");
                      }
                    }))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("57");
    Supplier<Integer> begun =
        workers.begin(
            () -> {
              throw new ArithmeticException("begun");
            });
    assertThatThrownBy(begun::get).isInstanceOf(ArithmeticException.class).hasMessage("begun");
  }

  @Test
  void workInsideOfWorkNeedsNoFurtherThread() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      Workers workers = Workers.of(one, 2);
      AtomicIntegerArray runs = new AtomicIntegerArray(64);
      workers.run(8, outer -> workers.run(8, inner -> runs.incrementAndGet(outer * 8 + inner)));
      for (int i = 0; i < runs.length(); i++) {
        assertThat(runs.get(i)).isEqualTo(1);
      }
    } finally {
      one.shutdown();
    }
  }

  @Test
  void lessThanTheCallerIsRefused() {
    assertThatThrownBy(() -> Workers.of(LAZY, 0))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("threads must be at least 1");
  }
}
