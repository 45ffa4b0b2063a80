package io.echolayer.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.store.NonceStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link NonceStore} must do. Extend it and say how to make an empty store. */
public abstract class NonceStoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(600);
  private static final int THREADS = 8;
  private static final int NONCES = 200;

  /** A suite. */
  protected NonceStoreContract() {}

  /** A store that has seen no nonce. */
  protected abstract NonceStore empty();

  /**
   * A store that was opened and then lost: its server is gone, or it was closed. Null where it is
   * in memory, so that there is nothing to lose.
   */
  protected abstract @Nullable NonceStore unreachable();

  @Test
  void withoutAnAnswerEveryCallThrows() {
    NonceStore store = Unreachable.orSkip(unreachable());
    Unreachable.assertAllThrow(List.of(() -> store.use("nonce", LATER, NOW)));
  }

  @Test
  void aNonceIsUsedOnce() {
    NonceStore store = empty();
    assertThat(store.use("a", LATER, NOW)).isTrue();
    assertThat(store.use("a", LATER, NOW)).isFalse();
    assertThat(store.use("a", LATER.plusSeconds(1), NOW)).isFalse();
    assertThat(store.use("b", LATER, NOW)).isTrue();
    assertThat(store.use("A", LATER, NOW)).as("names are as they are written").isTrue();
  }

  @Test
  void itIsRememberedToTheLastInstant() {
    NonceStore store = empty();
    assertThat(store.use("long", LATER, NOW)).isTrue();
    assertThat(store.use("short", NOW.plusSeconds(10), NOW)).isTrue();
    assertThat(store.use("long", LATER, LATER.minusMillis(1))).isFalse();
  }

  @Test
  void whatIsNoNameIsRefused() {
    NonceStore store = empty();
    assertThatThrownBy(() -> store.use(" ", LATER, NOW)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> store.use("n".repeat(201), LATER, NOW))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void oneOfManyThreadsGetsIt() throws Exception {
    NonceStore store = empty();
    List<Callable<Integer>> users = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      users.add(
          () -> {
            int got = 0;
            for (int nonce = 0; nonce < NONCES; nonce++) {
              got += store.use("nonce-" + nonce, LATER, NOW) ? 1 : 0;
            }
            return got;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      int got = 0;
      for (Future<Integer> user : threads.invokeAll(users)) {
        got += user.get();
      }
      assertThat(got).isEqualTo(NONCES);
    } finally {
      threads.shutdownNow();
    }
  }
}
