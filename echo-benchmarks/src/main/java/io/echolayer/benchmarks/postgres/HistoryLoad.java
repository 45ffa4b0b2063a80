package io.echolayer.benchmarks.postgres;

import static io.echolayer.benchmarks.postgres.Stopwatches.require;
import static io.echolayer.benchmarks.postgres.Stopwatches.seconds;

import io.echolayer.core.json.JsonObject;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.core.store.StoredScore;
import io.echolayer.postgres.EchoPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/** Days of scores for the same items, saved day by day. */
final class HistoryLoad {
  private static final int ITEMS = 50_000;
  private static final int DAYS = 4;
  private static final int NUMBERS = 8;
  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  private static final String RULESET = "5".repeat(64);
  private static final JsonObject NOTHING = JsonObject.builder().build();

  private HistoryLoad() {}

  static void run(DataSource source) throws Exception {
    ScoreStore store = EchoPostgres.of(source).scores();
    List<StoredScore> first = day(0);
    store.save(first);
    for (int i = 0; i < ITEMS; i += ITEMS / 100) {
      StoredScore score = first.get(i);
      require(score.equals(store.find(score.key())), "a score must come back with its bits");
    }
    double total = 0;
    double bare = 0;
    Sql.execute(
        source,
        "CREATE TABLE bare (id text, at int8, a float8, b float8, c float8, d float8, e float8,"
            + " f float8, g float8, h float8)");
    for (int day = 1; day <= DAYS; day++) {
      List<StoredScore> scores = day(day);
      double[] numbers = scores.stream().mapToDouble(StoredScore::echoIndex).toArray();
      bare += seconds(() -> insertBarely(source, scores, numbers));
      total += seconds(() -> save(store, scores));
    }
    int rows = DAYS * ITEMS;
    System.out.printf(
        "history: %,.0f scores/s with the latest of each item kept; %.2f of %,.0f/s without keys%n",
        rows / total, bare / total, rows / bare);
  }

  private static Object save(ScoreStore store, List<StoredScore> scores) {
    store.save(scores);
    return scores;
  }

  private static List<StoredScore> day(int day) {
    SplittableRandom random = new SplittableRandom(day);
    Instant asOf = START.plusSeconds(86_400L * day);
    List<StoredScore> scores = new ArrayList<>(ITEMS);
    for (int item = 0; item < ITEMS; item++) {
      ScoreKey key = new ScoreKey("content-" + item, asOf, RULESET);
      double index = random.nextDouble();
      scores.add(
          new StoredScore(
              key,
              random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              index,
              index,
              index,
              1,
              NOTHING));
    }
    return scores;
  }

  private static Object insertBarely(DataSource source, List<StoredScore> scores, double[] numbers)
      throws Exception {
    try (Connection connection = source.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO bare SELECT * FROM unnest(?::text[], ?::int8[]"
                    + ", ?::float8[]".repeat(NUMBERS)
                    + ")")) {
      insert.setObject(
          1, scores.stream().map(s -> s.key().contentId()).toArray(String[]::new), Types.ARRAY);
      insert.setObject(
          2,
          scores.stream().mapToLong(s -> s.key().asOf().getEpochSecond()).toArray(),
          Types.ARRAY);
      for (int i = 0; i < NUMBERS; i++) {
        insert.setObject(3 + i, numbers, Types.ARRAY);
      }
      return insert.executeUpdate();
    }
  }
}
