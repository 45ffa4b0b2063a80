package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.store.StoredScore;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.Item;
import io.echolayer.rewards.statistics.Place;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the tables say is held to what the epochs say. */
@Tag("live")
class EpochTablesTest {
  private static final List<Epoch> DAYS = TestDays.of(3, 200);
  private static final Epoch LAST = DAYS.get(DAYS.size() - 1);
  private static final int ALL = 1_000_000;

  private final DataSource source = TestServer.migratedSchema();
  private final EchoPostgres postgres = EchoPostgres.of(source);

  private void save(List<Epoch> days) {
    days.forEach(postgres.epochs()::save);
  }

  @Test
  void leaderboardsAreThoseOfTheEpochs() {
    save(DAYS);
    assertThat(postgres.echoScoreLeaderboard().page(null, ALL))
        .isEqualTo(Place.ranked(LAST.snapshot().echoScores()));
    Map<String, BigInteger> paid = new HashMap<>();
    for (Epoch day : DAYS) {
      for (Payout payout : day.payouts()) {
        paid.merge(payout.user(), BigInteger.valueOf(payout.units()), BigInteger::add);
      }
    }
    assertThat(postgres.earningsLeaderboard().page(null, ALL)).isEqualTo(Place.ranked(paid));
    assertThat(paid).containsKey(TestDays.AWKWARD);
  }

  @Test
  void ranksAreThoseOfTheLeaderboardAndAreRefreshedInOneStatement() {
    save(DAYS);
    assertThat(postgres.refreshRanks()).as("already fresh").isZero();
    Map<String, String> ranks =
        postgres.echoScoreLeaderboard().page(null, ALL).stream()
            .collect(Collectors.toMap(Place::user, place -> Integer.toString(place.rank())));
    assertThat(TestSql.column(source, "SELECT user_id FROM users WHERE rank IS NOT NULL"))
        .containsExactlyInAnyOrderElementsOf(ranks.keySet());
    for (Map.Entry<String, String> rank : ranks.entrySet()) {
      assertThat(
              TestSql.column(
                  source,
                  "SELECT rank FROM users WHERE user_id = '"
                      + rank.getKey().replace("'", "''")
                      + "'"))
          .containsExactly(rank.getValue());
    }
    postgres.echoScoreLeaderboard().put(Map.of("newcomer", 1e9));
    assertThat(postgres.refreshRanks()).isEqualTo(ranks.size() + 1);
  }

  @Test
  void scoresAreKeptWithTheirHistoryAndExplanation() {
    save(DAYS);
    for (Item item : LAST.snapshot().items()) {
      String content = item.id();
      assertThat(postgres.scores().latest(content))
          .isEqualTo(StoredScore.of(item.score()).withCalculation(item.score().breakdown().json()));
    }
    String first = DAYS.get(0).snapshot().items().iterator().next().id();
    assertThat(
            postgres.scores().history(first, TestDays.START, TestDays.START.plusSeconds(864_000)))
        .hasSize(DAYS.size());
  }

  @Test
  void spreadIsThatOfTheLoops() {
    save(DAYS);
    for (Item item : LAST.snapshot().items()) {
      String content = item.id();
      List<EchoEvent.Propagation> shares =
          LAST.snapshot().allEvents(EchoEvent.Propagation.class).stream()
              .filter(share -> share.content().equals(content))
              .toList();
      var statistics =
          postgres
              .content()
              .propagation(content, TestDays.START, TestDays.START.plusSeconds(864_000));
      assertThat(statistics.map(PropagationStatistics::events).orElse(0L)).isEqualTo(shares.size());
      assertThat(statistics.map(PropagationStatistics::sources).orElse(0L))
          .isEqualTo(shares.stream().map(EchoEvent.Propagation::source).distinct().count());
      assertThat(statistics.map(PropagationStatistics::targets).orElse(0L))
          .isEqualTo(shares.stream().map(EchoEvent.Propagation::target).distinct().count());
    }
    assertThat(LAST.snapshot().retracted()).isNotEmpty();
  }

  @Test
  void savedAgainOrLateTheySayTheSame() {
    save(DAYS);
    List<String> once = rows();
    save(DAYS);
    assertThat(rows()).isEqualTo(once);
    save(DAYS.subList(0, 1));
    assertThat(rows()).as("the first day once more").isEqualTo(once);
    EchoPostgres other = EchoPostgres.of(TestServer.migratedSchema());
    List.of(2, 0, 1).forEach(day -> other.epochs().save(DAYS.get(day)));
    assertThat(other.echoScoreLeaderboard().page(null, ALL))
        .isEqualTo(postgres.echoScoreLeaderboard().page(null, ALL));
    assertThat(other.earningsLeaderboard().page(null, ALL))
        .isEqualTo(postgres.earningsLeaderboard().page(null, ALL));
  }

  private List<String> rows() {
    return List.of("users", "content", "echo_index_history", "propagation", "retraction", "rewards")
        .stream()
        .flatMap(
            table ->
                TestSql.column(source, "SELECT t::text FROM " + table + " t ORDER BY 1").stream())
        .toList();
  }
}
