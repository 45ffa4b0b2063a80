package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.store.ScoreKey;
import io.echolayer.rewards.statistics.Place;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The plans of the very queries that are made, over many rows. In full: {@code
 * -Decholayer.test.postgres.rows=1000000}.
 */
@Tag("live")
class PlansTest {
  private static final int ROWS = Integer.getInteger("echolayer.test.postgres.rows", 100_000);
  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant END = START.plusSeconds(100_000_000);

  private static final DataSource SCHEMA = TestServer.migratedSchema();
  private static final RecordedQueries RECORDED = new RecordedQueries(TestServer.unpooled(SCHEMA));
  private static final EchoPostgres POSTGRES = EchoPostgres.of(RECORDED.source());

  @BeforeAll
  static void fill() {
    for (String sql :
        List.of(
            "INSERT INTO users (user_id, echo_score, total_rewards)"
                + " SELECT 'u' || i, i * 7919 % 10007 / 100.0, i * 7919 % 10007 FROM $rows",
            "INSERT INTO content (content_id, echo_index, created_at, tags, platform_metadata)"
                + " SELECT 'c' || i, i * 7919 % 10007 / 10007.0,"
                + " timestamptz '2026-01-10Z' + i % 100 * interval '1 day',"
                + " ARRAY['t' || i % 5000], jsonb_build_object('m', i % 5000) FROM $rows",
            "INSERT INTO echo_index_history SELECT 'c' || i % 50000,"
                + " timestamptz '2026-01-10Z' + i * interval '1 second', '\\x' || repeat('55', 32)::bytea,"
                + " 0, 0, 0, 0, 0, 0, 0, 0 FROM $rows",
            "INSERT INTO propagation SELECT 'e' || i, 'c' || i % 1000, 'u' || i % 7, 'u' || i % 11, 'a', 'b',"
                + " timestamptz '2026-01-10Z' + i * interval '1 second', now(), 0.5 FROM $rows",
            "VACUUM ANALYZE users, content, echo_index_history, propagation")) {
      TestSql.execute(
          TestServer.unpooled(SCHEMA),
          sql.replace("$rows", "generate_series(1::bigint, " + ROWS + ") AS i")
              .replace("'\\x' || repeat('55', 32)::bytea", "decode(repeat('55', 32), 'hex')"));
    }
  }

  @Test
  void aPageOfUsersIsARangeOfAnIndex() {
    POSTGRES.echoScoreLeaderboard().page(null, 50);
    requireIndex("users_leaderboard");
    POSTGRES.echoScoreLeaderboard().page(new Place<>(500, 500, "u77", 50.0), 50);
    assertThat(requireIndex("users_leaderboard")).contains("Index Cond").doesNotContain("Filter");
    POSTGRES.earningsLeaderboard().page(new Place<>(500, 500, "u77", BigInteger.valueOf(5000)), 50);
    assertThat(requireIndex("users_earned")).contains("Index Cond").doesNotContain("Filter");
  }

  @Test
  void aPlaceIsCountedInTheIndex() {
    POSTGRES.echoScoreLeaderboard().place("u77");
    requireIndex("users_leaderboard");
  }

  @Test
  void aPageOfActiveContentIsARangeOfAnIndex() {
    POSTGRES.content().active(END, new ScoredContent("c77", 0.5), 50);
    Instant window = START.plusSeconds(70 * 86_400L);
    assertThat(POSTGRES.content().active(window, null, 50)).hasSize(50);
    requireIndex("content_leaderboard");
    POSTGRES.content().active(window, new ScoredContent("c77", 0.5), 50);
    assertThat(requireIndex("content_leaderboard")).contains("Index Cond");
  }

  @Test
  void propagationIsCountedInOneItemsRange() {
    assertThat(POSTGRES.content().propagation("c7", START, END)).isPresent();
    requireIndex("propagation_content");
  }

  @Test
  void historyAndLatestAreRangesOfTheKey() {
    String ruleset = "5".repeat(64);
    assertThat(POSTGRES.scores().history("c7", START, END)).hasSize(ROWS / 50_000);
    requireIndex("echo_index_history_default_pkey");
    assertThat(POSTGRES.scores().latest("c7")).isNotNull();
    requireIndex("echo_index_history_default_pkey");
    assertThat(POSTGRES.scores().find(new ScoreKey("c7", START.plusSeconds(7), ruleset)))
        .isNotNull();
    requireIndex("echo_index_history_default_pkey");
  }

  @Test
  void tagsAndMetadataAreFoundByGin() {
    assertThat(POSTGRES.content().tagged("t7")).hasSize(ROWS / 5000);
    requireIndex("content_tags");
    assertThat(POSTGRES.content().withMetadata("{\"m\": 7}")).hasSize(ROWS / 5000);
    requireIndex("content_metadata");
  }

  private static String requireIndex(String index) {
    String plan = RECORDED.plan();
    assertThat(plan).contains(index).doesNotContain("Seq Scan").doesNotContain("Sort Key: ((-");
    return plan;
  }
}
