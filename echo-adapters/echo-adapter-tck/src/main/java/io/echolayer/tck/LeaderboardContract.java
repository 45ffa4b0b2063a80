package io.echolayer.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.rewards.statistics.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Leaderboard} does, held to {@link Place#ranked}.
 *
 * @param <V> what users are ranked by
 */
public abstract class LeaderboardContract<V extends Comparable<V>> {
  /** For the subclass. */
  protected LeaderboardContract() {}

  /** A leaderboard without users, apart from all that were opened before. */
  protected abstract Leaderboard<V> open();

  /**
   * A leaderboard that was opened and then lost: its server is gone, or it was closed. Null where
   * it is in memory, so that there is nothing to lose.
   */
  protected abstract @Nullable Leaderboard<V> unreachable();

  /**
   * An amount; a greater one for a greater step.
   *
   * @param step at least −1, for which the amount must be one that is refused
   */
  protected abstract V amount(int step);

  @Test
  void withoutAnAnswerEveryCallThrows() {
    Leaderboard<V> board = Unreachable.orSkip(unreachable());
    Unreachable.assertAllThrow(
        List.of(
            () -> board.put(Map.of("u", amount(1))),
            () -> board.replaceAll(Map.of("u", amount(1))),
            () -> board.page(null, 1),
            () -> board.place("u"),
            () -> board.around("u", 1)));
  }

  @Test
  void aNewLeaderboardIsEmpty() {
    Leaderboard<V> board = open();
    board.put(Map.of());
    board.replaceAll(Map.of());
    assertThat(board.page(null, 10)).isEmpty();
    assertThat(board.place("u")).isNull();
    assertThat(board.around("u", 3)).isEmpty();
  }

  @Test
  void tiesShareARankAndTheNextRankIsLeftOut() {
    Leaderboard<V> board = open();
    board.put(Map.of("d", amount(0), "c", amount(5), "b", amount(5), "a", amount(9)));
    assertThat(board.page(null, 10))
        .containsExactly(
            new Place<>(1, 1, "a", amount(9)),
            new Place<>(2, 2, "b", amount(5)),
            new Place<>(3, 2, "c", amount(5)),
            new Place<>(4, 4, "d", amount(0)));
    assertThat(board.place("c")).isEqualTo(new Place<>(3, 2, "c", amount(5)));
  }

  @Test
  void tiesAreOrderedByUtf8() {
    Leaderboard<V> board = open();
    Map<String, V> amounts = new HashMap<>();
    AwkwardTexts.KEPT.forEach(user -> amounts.put(user, amount(1)));
    List.of("\ud83d\ude00", "\uff21", "\u00e9", "e", "B", "a", "ab", "a b", "10", "9")
        .forEach(user -> amounts.put(user, amount(1)));
    board.put(amounts);
    assertThat(board.page(null, 100)).isEqualTo(Place.ranked(amounts));
  }

  @Test
  void pagesPlacesAndNeighboursAreThoseOfTheRanking() {
    Leaderboard<V> board = open();
    Map<String, V> amounts = new TreeMap<>();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 120; i++) {
      amounts.put("u" + i, amount(random.nextInt(20)));
    }
    board.put(amounts);
    List<Place<V>> all = Place.ranked(amounts);
    for (int limit : new int[] {1, 7, 119, 120, 121}) {
      assertThat(paged(board, limit)).as("pages of %s", limit).isEqualTo(all);
    }
    for (int i = 0; i < all.size(); i++) {
      String user = all.get(i).user();
      assertThat(board.place(user)).isEqualTo(all.get(i));
      assertThat(board.around(user, 4))
          .isEqualTo(all.subList(Math.max(0, i - 4), Math.min(all.size(), i + 5)));
      assertThat(board.around(user, 0)).containsExactly(all.get(i));
    }
  }

  private List<Place<V>> paged(Leaderboard<V> board, int limit) {
    List<Place<V>> paged = new ArrayList<>();
    @Nullable Place<V> after = null;
    List<Place<V>> page = board.page(after, limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      paged.addAll(page);
      page = board.page(paged.get(paged.size() - 1), limit);
    }
    return paged;
  }

  @Test
  void aPageGoesOnBehindAUserWhoMovedOrLeft() {
    Leaderboard<V> board = open();
    board.put(Map.of("a", amount(9), "b", amount(5), "c", amount(5), "d", amount(1)));
    Place<V> after = board.page(null, 2).get(1);
    board.put(Map.of("b", amount(0)));
    assertThat(board.page(after, 10)).extracting(Place::user).containsExactly("c", "d", "b");
    board.replaceAll(Map.of("a", amount(9), "c", amount(5), "d", amount(1)));
    assertThat(board.page(after, 10)).extracting(Place::user).containsExactly("c", "d");
  }

  @Test
  void putSetsSomeAndReplaceAllSetsAll() {
    Leaderboard<V> board = open();
    board.put(Map.of("a", amount(1), "b", amount(2)));
    board.put(Map.of("a", amount(3), "c", amount(2)));
    assertThat(board.page(null, 10)).extracting(Place::user).containsExactly("a", "b", "c");
    board.replaceAll(Map.of("b", amount(7), "d", amount(8)));
    assertThat(board.page(null, 10))
        .containsExactly(new Place<>(1, 1, "d", amount(8)), new Place<>(2, 2, "b", amount(7)));
    assertThat(board.place("a")).isNull();
    board.replaceAll(Map.of());
    assertThat(board.page(null, 10)).isEmpty();
  }

  @Test
  void whatIsRefusedLeavesAllAsItWas() {
    Leaderboard<V> board = open();
    board.put(Map.of("a", amount(1)));
    Map<String, V> below = Map.of("a", amount(2), "b", amount(-1));
    Map<String, V> unnamed = Map.of("a", amount(2), " ", amount(1));
    for (Map<String, V> refused : List.of(below, unnamed)) {
      assertThatIllegalArgumentException().isThrownBy(() -> board.put(refused));
      assertThatIllegalArgumentException().isThrownBy(() -> board.replaceAll(refused));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> board.page(null, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> board.around("a", -1));
    assertThat(board.page(null, 10)).containsExactly(new Place<>(1, 1, "a", amount(1)));
  }

  @Test
  void aNulIsKeptOrRefusedWhole() {
    Leaderboard<V> board = open();
    Map<String, V> amounts = Map.of("plain", amount(1), "n\0l", amount(2));
    AwkwardTexts.keptOrRefused(
        () -> board.put(amounts),
        () -> assertThat(board.page(null, 10)).isEqualTo(Place.ranked(amounts)),
        () -> assertThat(board.page(null, 10)).isEmpty());
  }
}
