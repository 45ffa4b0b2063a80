package io.echolayer.postgres;

import com.google.common.collect.Lists;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.StoredScore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes scores: each into the history, the last of each item into {@code content} too. Scores that
 * are new, as nearly all are, are copied into the history; if one is there already, all of them are
 * entered so that they replace what is there.
 */
final class ScoreRows {
  /** Rows sent at once: about 2 MB. */
  private static final int CHUNK = 10_000;

  /** In the order of items, so that two writers lock rows in the same order. */
  private static final Comparator<ScoreKey> ORDER =
      Comparator.comparing(ScoreKey::contentId, Utf8Order.ASCENDING)
          .thenComparing(ScoreKey.HISTORY_ORDER);

  private static final HexFormat HEX = HexFormat.of();

  private static final String NEW =
      """
      echo_index_history (content_id, as_of, ruleset,
        odf_score, awr_score, tpm_score, qf_score, weighted, boosted, echo_index, coverage,
        calculation_metadata)""";

  private static final String IS_THERE =
      """
      SELECT 1 FROM echo_index_history
      WHERE content_id = ? AND as_of = to_timestamp(?) AND ruleset = decode(?, 'hex')""";

  private static final String HISTORY =
      """
      INSERT INTO echo_index_history AS there (content_id, as_of, ruleset,
        odf_score, awr_score, tpm_score, qf_score, weighted, boosted, echo_index, coverage,
        calculation_metadata)
      SELECT content_id, to_timestamp(second), ruleset,
        odf, awr, tpm, qf, weighted, boosted, echo_index, coverage, calculation::json
      FROM unnest(?::text[], ?::int8[], ?::bytea[],
        ?::float8[], ?::float8[], ?::float8[], ?::float8[],
        ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::text[])
        AS given (content_id, second, ruleset,
          odf, awr, tpm, qf, weighted, boosted, echo_index, coverage, calculation)
      ON CONFLICT (content_id, as_of, ruleset) DO UPDATE SET
        odf_score = excluded.odf_score,
        awr_score = excluded.awr_score,
        tpm_score = excluded.tpm_score,
        qf_score = excluded.qf_score,
        weighted = excluded.weighted,
        boosted = excluded.boosted,
        echo_index = excluded.echo_index,
        coverage = excluded.coverage,
        calculation_metadata = excluded.calculation_metadata""";

  private static final String LATEST =
      """
      INSERT INTO content AS there (content_id, as_of, ruleset,
        odf_score, awr_score, tpm_score, qf_score, echo_index)
      SELECT content_id, to_timestamp(second), ruleset, odf, awr, tpm, qf, echo_index
      FROM unnest(?::text[], ?::int8[], ?::bytea[],
        ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::float8[])
        AS given (content_id, second, ruleset, odf, awr, tpm, qf, echo_index)
      ON CONFLICT (content_id) DO UPDATE SET
        as_of = excluded.as_of,
        ruleset = excluded.ruleset,
        odf_score = excluded.odf_score,
        awr_score = excluded.awr_score,
        tpm_score = excluded.tpm_score,
        qf_score = excluded.qf_score,
        echo_index = excluded.echo_index
      WHERE there.as_of IS NULL
        OR (there.as_of, there.ruleset) <= (excluded.as_of, excluded.ruleset)""";

  /** The numbers of a score that {@code content} shows. */
  private static final List<ScoreField> SHOWN =
      List.of(ScoreField.ODF, ScoreField.AWR, ScoreField.TPM, ScoreField.QF, ScoreField.ECHO_INDEX);

  private ScoreRows() {}

  static void save(Connection connection, Collection<StoredScore> scores) throws SQLException {
    TreeMap<ScoreKey, StoredScore> sorted = new TreeMap<>(ORDER);
    scores.forEach(score -> sorted.put(score.key(), score));
    List<StoredScore> rows = List.copyOf(sorted.values());
    if (isThere(connection, rows.get(0).key()) || !copyHistory(connection, rows)) {
      for (List<StoredScore> chunk : Lists.partition(rows, CHUNK)) {
        replaceHistory(connection, chunk);
      }
    }
    for (List<StoredScore> chunk : Lists.partition(lastOfEach(rows), CHUNK)) {
      saveLatest(connection, chunk);
    }
  }

  /** A batch that was saved before is mostly so from its first row on. */
  private static boolean isThere(Connection connection, ScoreKey key) throws SQLException {
    try (Query query = Query.of(connection, IS_THERE)) {
      return query
          .text(key.contentId())
          .second(key.asOf())
          .text(key.ruleset())
          .first(row -> row.getInt(1))
          .isPresent();
    }
  }

  /** Returns false, and nothing is kept, if one of the keys is taken. */
  private static boolean copyHistory(Connection connection, List<StoredScore> rows)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Copy copy = Copy.into(connection, NEW)) {
      for (StoredScore row : rows) {
        copy.row(4 + ScoreField.values().length)
            .text(row.key().contentId())
            .second(row.key().asOf().getEpochSecond())
            .digest(row.key().ruleset());
        for (ScoreField field : ScoreField.values()) {
          copy.real(row.get(field));
        }
        copy.text(calculation(row));
      }
      copy.end();
      return true;
    } catch (SQLException e) {
      if (!SqlErrors.isTaken(e)) {
        throw e;
      }
      connection.rollback(before);
      return false;
    }
  }

  private static void replaceHistory(Connection connection, List<StoredScore> rows)
      throws SQLException {
    try (Query query = Query.of(connection, HISTORY)) {
      keys(query, rows);
      for (ScoreField field : ScoreField.values()) {
        query.reals(column(rows, field));
      }
      query.texts(calculations(rows)).update();
    }
  }

  private static void saveLatest(Connection connection, List<StoredScore> rows)
      throws SQLException {
    try (Query query = Query.of(connection, LATEST)) {
      keys(query, rows);
      for (ScoreField field : SHOWN) {
        query.reals(column(rows, field));
      }
      query.update();
    }
  }

  private static Query keys(Query query, List<StoredScore> rows) throws SQLException {
    return query
        .texts(rows.stream().map(row -> row.key().contentId()).toList())
        .wholes(rows.stream().mapToLong(row -> row.key().asOf().getEpochSecond()).toArray())
        .bytes(rows.stream().map(row -> HEX.parseHex(row.key().ruleset())).toArray(byte[][]::new));
  }

  private static double[] column(List<StoredScore> rows, ScoreField field) {
    return rows.stream().mapToDouble(row -> row.get(field)).toArray();
  }

  private static List<@Nullable String> calculations(List<StoredScore> rows) {
    List<@Nullable String> texts = new ArrayList<>(rows.size());
    for (StoredScore row : rows) {
      texts.add(calculation(row));
    }
    return texts;
  }

  private static @Nullable String calculation(StoredScore row) {
    return row.hasCalculation() ? row.calculation() : null;
  }

  private static List<StoredScore> lastOfEach(List<StoredScore> sorted) {
    List<StoredScore> last = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      String item = sorted.get(i).key().contentId();
      if (i + 1 == sorted.size() || !sorted.get(i + 1).key().contentId().equals(item)) {
        last.add(sorted.get(i));
      }
    }
    return last;
  }
}
