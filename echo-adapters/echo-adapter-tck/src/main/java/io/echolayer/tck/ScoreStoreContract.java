package io.echolayer.tck;

import static io.echolayer.tck.SampleScores.OTHER_RULESET;
import static io.echolayer.tck.SampleScores.START;
import static io.echolayer.tck.SampleScores.key;
import static io.echolayer.tck.SampleScores.score;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.core.store.StoredScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ScoreStore} does. */
public abstract class ScoreStoreContract {
  private static final int WRITERS = 4;
  private static final int CONTESTED = 3000;
  private static final int DAYS = 365;
  private static final Instant END = START.plusSeconds(DAYS * 86_400L);

  /** For the subclass. */
  protected ScoreStoreContract() {}

  /** A store without scores, apart from all that were opened before. */
  protected abstract ScoreStore open();

  /**
   * A store that was opened and then lost: its server is gone, or it was closed. Null where it is
   * in memory, so that there is nothing to lose.
   */
  protected abstract @Nullable ScoreStore unreachable();

  @Test
  void withoutAnAnswerEveryCallThrows() {
    ScoreStore store = Unreachable.orSkip(unreachable());
    Unreachable.assertAllThrow(
        List.of(
            () -> store.save(List.of(score("c", 0, 1))),
            () -> store.find(key("c", 0)),
            () -> store.latest("c"),
            () -> store.history("c", START, END)));
  }

  @Test
  void aNewStoreIsEmpty() {
    ScoreStore store = open();
    store.save(List.of());
    assertThat(store.latest("c1")).isNull();
    assertThat(store.find(key("c1", 0))).isNull();
    assertThat(store.history("c1", START, END)).isEmpty();
  }

  @Test
  void numbersComeBackWithTheSameBits() {
    ScoreStore store = open();
    SplittableRandom random = new SplittableRandom(7);
    List<StoredScore> saved = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      saved.add(SampleScores.random(key("c" + i, i % 3), random));
    }
    saved.add(SampleScores.score("tiny", 0, Double.MIN_VALUE));
    saved.add(SampleScores.score("huge", 0, Double.MAX_VALUE));
    saved.add(SampleScores.score("least normal", 0, Double.MIN_NORMAL));
    store.save(saved);
    for (StoredScore score : saved) {
      assertThat(store.find(score.key())).isEqualTo(score);
      assertThat(store.latest(score.key().contentId())).isEqualTo(score);
    }
  }

  @Test
  void theLatestIsTheLastInstantWhateverTheOrderOfSaving() {
    ScoreStore store = open();
    store.save(List.of(score("c1", 2, 0.2), score("c2", 1, 0.5)));
    store.save(List.of(score("c1", 1, 0.1)));
    assertThat(store.latest("c1")).isEqualTo(score("c1", 2, 0.2));
    store.save(List.of(score("c1", 4, 0.4), score("c1", 3, 0.3)));
    assertThat(store.latest("c1")).isEqualTo(score("c1", 4, 0.4));
    assertThat(store.latest("c2")).isEqualTo(score("c2", 1, 0.5));
  }

  @Test
  void anItemsHistoryComesInOrder() {
    ScoreStore store = open();
    ScoreKey other = new ScoreKey("c1", key("c1", 2).asOf(), OTHER_RULESET);
    List<StoredScore> all =
        List.of(
            score("c1", 0, 0.1),
            score("c1", 1, 0.2),
            score("c1", 2, 0.3),
            score(other, 0.9),
            score("c1", 3, 0.4));
    store.save(List.of(all.get(3), all.get(4), all.get(1), score("c2", 1, 0.5)));
    store.save(List.of(all.get(2), all.get(0)));
    assertThat(store.history("c1", START, END)).isEqualTo(all);
    assertThat(store.history("c1", key("c1", 1).asOf(), key("c1", 3).asOf()))
        .isEqualTo(all.subList(1, 4));
    assertThat(store.history("c1", END, END)).isEmpty();
    assertThat(store.find(other)).isEqualTo(all.get(3));
  }

  @Test
  void ofTwoRulesetsAtOneInstantTheLatestIsThatOfTheLaterDigest() {
    ScoreStore store = open();
    StoredScore first = score("c1", 0, 0.1);
    StoredScore second = score(new ScoreKey("c1", START, OTHER_RULESET), 0.2);
    store.save(List.of(second));
    store.save(List.of(first));
    assertThat(store.latest("c1")).isEqualTo(second);
  }

  @Test
  void aScoreUnderATakenKeyReplaces() {
    ScoreStore store = open();
    store.save(List.of(score("c1", 0, 0.1), score("c1", 0, 0.2)));
    assertThat(store.latest("c1")).as("within a batch").isEqualTo(score("c1", 0, 0.2));
    store.save(List.of(score("c1", 0, 0.3)));
    store.save(List.of(score("c1", 0, 0.3)));
    assertThat(store.history("c1", START, END)).containsExactly(score("c1", 0, 0.3));
    assertThat(store.latest("c1")).isEqualTo(score("c1", 0, 0.3));
  }

  @Test
  void aBatchMayHoldNewKeysBesideTakenOnes() {
    ScoreStore store = open();
    store.save(List.of(score("c2", 0, 0.2), score("c3", 1, 0.3)));
    List<StoredScore> mixed =
        List.of(
            score("c1", 0, 0.4),
            score("c2", 0, 0.5),
            score("c3", 0, 0.6),
            score("c3", 1, 0.7),
            score("c4", 0, 0.8));
    store.save(mixed);
    for (StoredScore score : mixed) {
      assertThat(store.find(score.key())).isEqualTo(score);
    }
    assertThat(store.latest("c3")).isEqualTo(score("c3", 1, 0.7));
  }

  @Test
  void writersOfTheSameKeysAllEnd() throws Exception {
    ScoreStore store = open();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> saves = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        List<StoredScore> scores = new ArrayList<>();
        for (int i = writer; i < CONTESTED; i++) {
          scores.add(score("c" + i, i % 3, writer));
        }
        Collections.shuffle(scores, new Random(writer));
        saves.add(threads.submit(() -> store.save(scores)));
      }
      for (Future<?> save : saves) {
        save.get();
      }
    } finally {
      threads.shutdownNow();
    }
    List<StoredScore> kept = new ArrayList<>();
    for (int i = WRITERS; i < CONTESTED; i++) {
      kept.addAll(store.history("c" + i, START, END));
    }
    assertThat(kept).hasSize(CONTESTED - WRITERS);
    double last = kept.get(0).echoIndex();
    assertThat(kept)
        .as("one writer was the last, with all of its scores")
        .allMatch(score -> score.echoIndex() == last);
  }

  @Test
  void anExplanationComesBackAsItWas() {
    ScoreStore store = open();
    JsonObject explanation =
        JsonObject.builder()
            .put("text", SampleDays.AWKWARD)
            .put("numbers", List.of(1e21, Double.MIN_VALUE, 0.1, -0.5, 12.0))
            .put("beyond", Long.MAX_VALUE)
            .build();
    StoredScore explained = score("c1", 0, 0.5).withCalculation(explanation.canonical());
    store.save(List.of(explained));
    assertThat(store.latest("c1")).isEqualTo(explained);
  }

  @Test
  void anyTextIsKeptAsText() {
    ScoreStore store = open();
    for (String id : AwkwardTexts.KEPT) {
      store.save(List.of(score(id, 0, 0.5)));
      assertThat(store.latest(id)).as(id).isEqualTo(score(id, 0, 0.5));
    }
  }

  @Test
  void aNulIsKeptOrRefusedWhole() {
    ScoreStore store = open();
    List<StoredScore> scores = List.of(score("plain", 0, 0.5), score("n\0l", 0, 0.5));
    AwkwardTexts.keptOrRefused(
        () -> store.save(scores),
        () -> scores.forEach(s -> assertThat(store.find(s.key())).isEqualTo(s)),
        () -> scores.forEach(s -> assertThat(store.latest("plain")).isNull()));
  }

  @Test
  void instantsOfAllYearsAreKept() {
    ScoreStore store = open();
    for (String instant : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
      Instant asOf = Instant.parse(instant);
      StoredScore score = score(new ScoreKey(instant, asOf, OTHER_RULESET), 0.5);
      store.save(List.of(score));
      assertThat(store.latest(instant)).isEqualTo(score);
      assertThat(store.history(instant, asOf, asOf.plusSeconds(1))).containsExactly(score);
    }
  }
}
