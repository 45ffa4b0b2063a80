package io.echolayer.benchmarks.postgres;

import static io.echolayer.benchmarks.postgres.Stopwatches.require;
import static io.echolayer.benchmarks.postgres.Stopwatches.seconds;

import io.echolayer.core.index.ScoreField;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.core.store.StoredScore;
import io.echolayer.postgres.EchoPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Days of scores for the same items, saved day by day: by one writer, and by two who have half of
 * the items each.
 */
final class HistoryLoad {
  private static final int ITEMS = 50_000;
  private static final int WARM_UP = 4;
  private static final int DAYS = 8;
  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  private static final String RULESET = "5".repeat(64);

  private HistoryLoad() {}

  static void run(DataSource source) throws Exception {
    ScoreStore store = EchoPostgres.of(source).scores();
    for (int day = 0; day < WARM_UP; day++) {
      save(store, day(day));
      requireKept(source, store, day(day));
    }
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      double bare = 0;
      double one = 0;
      double both = 0;
      for (int i = 0; i < DAYS; i++) {
        List<StoredScore> scores = day(WARM_UP + 2 * i);
        one += seconds(() -> save(store, scores));
        List<StoredScore> next = day(WARM_UP + 2 * i + 1);
        both += seconds(() -> saveHalves(two, store, next));
        BareCopy copy =
            BareCopy.of(
                source,
                "echo_index_history",
                "as_of = to_timestamp(" + next.get(0).key().asOf().getEpochSecond() + ")");
        bare += seconds(copy::run);
        requireKept(source, store, next);
      }
      int rows = DAYS * ITEMS;
      System.out.printf(
          "history: %,.0f scores/s by one writer, %,.0f by two, with the latest of each item kept;"
              + " %.2f and %.2f of %,.0f/s by COPY without keys%n",
          rows / one, rows / both, bare / one, bare / both, rows / bare);
    } finally {
      two.shutdownNow();
    }
  }

  private static Object save(ScoreStore store, List<StoredScore> scores) {
    store.save(scores);
    return scores;
  }

  private static Object saveHalves(
      ExecutorService threads, ScoreStore store, List<StoredScore> scores) throws Exception {
    Future<?> first = threads.submit(() -> store.save(scores.subList(0, ITEMS / 2)));
    Future<?> second = threads.submit(() -> store.save(scores.subList(ITEMS / 2, ITEMS)));
    first.get();
    second.get();
    return scores;
  }

  /** A sample of the history, and the latest of every item. */
  private static void requireKept(DataSource source, ScoreStore store, List<StoredScore> scores)
      throws Exception {
    for (int i = 0; i < ITEMS; i += ITEMS / 100) {
      StoredScore score = scores.get(i);
      require(score.equals(store.find(score.key())), "a score must come back with its bits");
    }
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT substr(content_id, 9)::int, odf_score, awr_score, tpm_score, qf_score,"
                    + " echo_index FROM content")) {
      int read = 0;
      while (rows.next()) {
        StoredScore score = scores.get(rows.getInt(1));
        require(
            rows.getDouble(2) == score.get(ScoreField.ODF)
                && rows.getDouble(3) == score.get(ScoreField.AWR)
                && rows.getDouble(4) == score.get(ScoreField.TPM)
                && rows.getDouble(5) == score.get(ScoreField.QF)
                && rows.getDouble(6) == score.echoIndex(),
            "content must hold the latest score");
        read++;
      }
      require(read == ITEMS, "every item must be there");
    }
  }

  private static List<StoredScore> day(int day) {
    SplittableRandom random = new SplittableRandom(day);
    Instant asOf = START.plusSeconds(86_400L * day);
    List<StoredScore> scores = new ArrayList<>(ITEMS);
    for (int item = 0; item < ITEMS; item++) {
      ScoreKey key = new ScoreKey("content-" + item, asOf, RULESET);
      double index = random.nextDouble();
      scores.add(
          StoredScore.of(
              key,
              field ->
                  switch (field) {
                    case ODF, AWR, TPM, QF -> random.nextDouble();
                    case WEIGHTED, BOOSTED, ECHO_INDEX -> index;
                    case COVERAGE -> 1;
                  }));
    }
    return scores;
  }
}
