package io.echolayer.postgres;

import io.echolayer.core.index.ScoreField;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.core.store.StoredScore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores in {@code echo_index_history}, and the latest of each item in {@code content} too. */
final class PostgresScoreStore implements ScoreStore {
  private static final String SELECT =
      """
      SELECT content_id, extract(epoch FROM as_of)::int8, encode(ruleset, 'hex'),
        odf_score, awr_score, tpm_score, qf_score, weighted, boosted, echo_index, coverage,
        coalesce(calculation_metadata::text, '{}')
      FROM echo_index_history
      WHERE content_id = ?""";

  private final Database writes;
  private final Database reads;

  PostgresScoreStore(Database writes, Database reads) {
    this.writes = writes;
    this.reads = reads;
  }

  @Override
  public void save(Collection<StoredScore> scores) {
    if (!scores.isEmpty()) {
      writes.write(
          connection -> {
            ScoreRows.save(connection, scores);
            return scores.size();
          });
    }
  }

  @Override
  public @Nullable StoredScore find(ScoreKey key) {
    return first(
        " AND as_of = to_timestamp(?) AND ruleset = decode(?, 'hex')",
        query -> query.text(key.contentId()).second(key.asOf()).text(key.ruleset()));
  }

  @Override
  public @Nullable StoredScore latest(String contentId) {
    return first(" ORDER BY as_of DESC, ruleset DESC LIMIT 1", query -> query.text(contentId));
  }

  @Override
  public List<StoredScore> history(String contentId, Instant from, Instant to) {
    return reads.read(
        connection -> {
          try (Query query =
              Query.of(
                  connection,
                  SELECT
                      + " AND as_of >= to_timestamp(?) AND as_of < to_timestamp(?)"
                      + " ORDER BY as_of, ruleset")) {
            return query.text(contentId).second(from).second(to).list(PostgresScoreStore::score);
          }
        });
  }

  private interface Parameters {
    Query give(Query query) throws SQLException;
  }

  private @Nullable StoredScore first(String where, Parameters parameters) {
    return reads
        .read(
            connection -> {
              try (Query query = Query.of(connection, SELECT + where)) {
                return parameters.give(query).first(PostgresScoreStore::score);
              }
            })
        .orElse(null);
  }

  private static StoredScore score(ResultSet row) throws SQLException {
    ScoreKey key =
        new ScoreKey(row.getString(1), Instant.ofEpochSecond(row.getLong(2)), row.getString(3));
    Map<ScoreField, Double> numbers = new EnumMap<>(ScoreField.class);
    int column = 3;
    for (ScoreField field : ScoreField.values()) {
      numbers.put(field, row.getDouble(++column));
    }
    return StoredScore.of(key, field -> numbers.getOrDefault(field, Double.NaN))
        .withCalculation(row.getString(++column));
  }
}
