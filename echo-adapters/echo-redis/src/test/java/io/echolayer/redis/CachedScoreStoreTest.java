package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.store.InMemoryScoreStore;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.StoredScore;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("live")
class CachedScoreStoreTest {
  private static final String KEY = "echo:calc:c";

  private final InMemoryScoreStore store = new InMemoryScoreStore();
  private final RedisCommands<String, String> redis = SharedRedis.commands();
  private CachedScoreStore cached;

  @BeforeEach
  void open() {
    cached = CachedScoreStore.of(store, SharedRedis.empty());
  }

  @Test
  void whatWasFoundIsInTheCacheForAnHour() {
    store.save(List.of(SampleScore.of("c", 3)));
    assertThat(cached.find(SampleScore.key("c"))).isEqualTo(SampleScore.of("c", 3));
    assertThat(redis.get(KEY)).isEqualTo(SampleScore.of("c", 3).json());
    assertThat(redis.ttl(KEY)).isBetween(3_590L, 3_600L);
    store.save(List.of(SampleScore.of("c", 4)));
    assertThat(cached.find(SampleScore.key("c")))
        .as("from the cache")
        .isEqualTo(SampleScore.of("c", 3));
  }

  @Test
  void aHitIsOfTheSameInstantAndRuleset() {
    ScoreKey key = SampleScore.key("c");
    store.save(List.of(SampleScore.of("c", 3)));
    assertThat(cached.find(key)).isNotNull();
    assertThat(cached.find(new ScoreKey("c", key.asOf().plusSeconds(1), key.ruleset()))).isNull();
    assertThat(cached.find(new ScoreKey("c", key.asOf(), "0".repeat(64)))).isNull();
    redis.set(KEY, SampleScore.of("other", 3).json());
    assertThat(cached.find(key)).as("of another item").isEqualTo(SampleScore.of("c", 3));
  }

  @Test
  void whatIsNoScoreIsPassedOver() {
    store.save(List.of(SampleScore.of("c", 3)));
    for (String other : List.of("", "null", "{}", "[1]", "{\"asOf\":7}", "\ud83d\ude00")) {
      redis.set(KEY, other);
      assertThat(cached.find(SampleScore.key("c"))).as(other).isEqualTo(SampleScore.of("c", 3));
    }
  }

  @Test
  void aScoreIsComputedOnceAndSaved() {
    AtomicInteger computed = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      StoredScore score =
          cached.get(
              SampleScore.key("c"), () -> SampleScore.of("c", 3 + computed.getAndIncrement()));
      assertThat(score).isEqualTo(SampleScore.of("c", 3));
    }
    assertThat(store.latest("c")).isEqualTo(SampleScore.of("c", 3));
    redis.flushall();
    assertThat(cached.find(SampleScore.key("c"))).isEqualTo(SampleScore.of("c", 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cached.get(SampleScore.key("d"), () -> SampleScore.of("e", 1)))
        .withMessageContaining("key must be the one asked for");
  }

  @Test
  void aReplacedScoreIsSeenByEveryRead() {
    CachedScoreStore elsewhere = CachedScoreStore.of(store, SharedRedis.empty());
    for (int shares = 1; shares < 50; shares++) {
      cached.save(List.of(SampleScore.of("c", shares)));
      assertThat(cached.find(SampleScore.key("c"))).isEqualTo(SampleScore.of("c", shares));
      assertThat(elsewhere.find(SampleScore.key("c"))).isEqualTo(SampleScore.of("c", shares));
    }
  }

  /** The store answers with the old score, and before it is put into the cache it is replaced. */
  @Test
  void aReaderWhoIsLateDoesNotBringTheOldScoreBack() {
    StoredScore old = SampleScore.of("c", 3);
    StoredScore replaced = SampleScore.of("c", 4);
    CachedScoreStore late =
        CachedScoreStore.of(
            new SlowStore(store, () -> cached.save(List.of(replaced))), SharedRedis.empty());
    store.save(List.of(old));
    assertThat(late.find(SampleScore.key("c"))).isEqualTo(old);
    assertThat(cached.find(SampleScore.key("c"))).isEqualTo(replaced);
    assertThat(late.find(SampleScore.key("c"))).isEqualTo(replaced);
  }

  @Test
  @Timeout(120)
  void aThousandReadersCauseOneComputation() throws Exception {
    int readers = 1_000;
    AtomicInteger computed = new AtomicInteger();
    CountDownLatch asked = new CountDownLatch(readers);
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    try {
      List<Future<StoredScore>> answers = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        answers.add(
            threads.submit(
                () -> {
                  asked.countDown();
                  return cached.get(SampleScore.key("c"), () -> computed(asked, computed));
                }));
      }
      for (Future<StoredScore> answer : answers) {
        assertThat(answer.get()).isEqualTo(SampleScore.of("c", 3));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(computed).hasValue(1);
  }

  private static StoredScore computed(CountDownLatch asked, AtomicInteger computed) {
    try {
      asked.await();
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    computed.incrementAndGet();
    return SampleScore.of("c", 3);
  }

  @Test
  void aFailedComputationIsTriedAgain() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                cached.get(
                    SampleScore.key("c"),
                    () -> {
                      throw new IllegalStateException("no signals");
                    }))
        .withMessage("no signals");
    assertThat(cached.get(SampleScore.key("c"), () -> SampleScore.of("c", 3)))
        .isEqualTo(SampleScore.of("c", 3));
  }
}
