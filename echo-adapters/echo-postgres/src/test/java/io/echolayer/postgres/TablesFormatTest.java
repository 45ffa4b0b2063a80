package io.echolayer.postgres;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.JournalEvent;
import io.echolayer.testing.Golden;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables, and what is written into them, as text. */
@Tag("live")
class TablesFormatTest {
  private static final List<String> SCHEMA =
      List.of(
          "SELECT 'migration ' || name || ' ' || checksum FROM echo_schema ORDER BY name",
          """
          SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || coalesce(' COLLATE ' || nullif(l.collname, 'default'), '')
            || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
            || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
          FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
          LEFT JOIN pg_collation l ON l.oid = a.attcollation
          LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
          WHERE c.relnamespace = current_schema()::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
          ORDER BY c.relname COLLATE "C", a.attnum""",
          """
          SELECT 'partition ' || p.relname || ' BY ' || pg_get_partkeydef(p.oid) || ': ' || c.relname || ' '
            || pg_get_expr(c.relpartbound, c.oid)
          FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_class c ON c.oid = i.inhrelid
          WHERE p.relnamespace = current_schema()::regnamespace AND p.relkind = 'p'
          ORDER BY 1""",
          """
          SELECT 'constraint ' || c.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid)
          FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
          WHERE k.connamespace = current_schema()::regnamespace AND k.contype IN ('p', 'u', 'c', 'f')
          ORDER BY c.relname COLLATE "C", k.conname COLLATE "C" """,
          """
          SELECT 'index ' || replace(pg_get_indexdef(i.indexrelid), current_schema() || '.', '')
          FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
          WHERE c.relnamespace = current_schema()::regnamespace
          ORDER BY c.relname COLLATE "C" """,
          """
          SELECT 'trigger ' || replace(pg_get_triggerdef(t.oid), current_schema() || '.', '')
          FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
          WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
          ORDER BY c.relname COLLATE "C", t.tgname COLLATE "C" """,
          """
          SELECT 'function ' || p.proname || ' ' || p.prosrc FROM pg_proc p
          WHERE p.pronamespace = current_schema()::regnamespace ORDER BY p.proname""");

  /** An explanation of a score is JSON that may grow: it is left out of the history here. */
  private static final List<String> TABLES =
      List.of(
          "content",
          "(SELECT content_id, as_of, ruleset, odf_score, awr_score, tpm_score, qf_score, weighted,"
              + " boosted, echo_index, coverage, json_typeof(calculation_metadata)"
              + " FROM echo_index_history)",
          "ledger_balance",
          "ledger_entry",
          "ledger_transfer",
          "propagation",
          "retraction",
          "rewards",
          "settlement_journal",
          "users");

  private final DataSource source = TestServer.migratedSchema();
  private final EchoPostgres postgres = EchoPostgres.of(source);

  @Test
  void theSchema() throws SQLException {
    Golden.holds("schema.txt", lines(SCHEMA));
  }

  @Test
  void theRowsOfTwoDays() throws SQLException {
    for (Epoch day : TestDays.of(2, 20)) {
      EpochBooks.of(postgres.ledger()).enter(day);
      postgres.epochs().save(day);
    }
    String described = TestSql.column(source, "SELECT min(content_id) FROM content").get(0);
    postgres.content().describe(described, List.of("music", "live"), "{\"length\": 81}");
    postgres.echoScoreLeaderboard().put(Map.of("newcomer", 1.0 / 3));
    postgres.refreshRanks();
    List<JournalEvent> decided =
        List.of(new JournalEvent.RunNoted(JournalEvent.RunNoted.Note.PAUSED));
    postgres
        .settlementJournal()
        .append(JournalEntry.following(ChainHead.EMPTY, TestDays.START, decided));
    Golden.holds(
        "rows.txt",
        lines(
            TABLES.stream()
                .map(
                    table ->
                        "SELECT '"
                            + table.replaceAll(".* FROM |\\)", "")
                            + " ' || row(t.*)::text FROM "
                            + table
                            + " t ORDER BY row(t.*)::text COLLATE \"C\"")
                .toList()));
  }

  /** The first column of each row; instants are in UTC. */
  private String lines(List<String> queries) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL TIME ZONE 'UTC'");
      for (String query : queries) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            lines.append(rows.getString(1)).append('\n');
          }
        }
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return lines.toString();
  }
}
