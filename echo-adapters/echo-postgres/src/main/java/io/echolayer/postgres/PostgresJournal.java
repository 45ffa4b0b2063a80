package io.echolayer.postgres;

import io.echolayer.core.chain.ChainEntry;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.SettlementJournal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A settlement's journal in {@code settlement_journal}; nothing is read from a replica. */
final class PostgresJournal implements SettlementJournal {
  private static final String HEAD = "SELECT number, encode(hash, 'hex') FROM settlement_journal ";

  private final Database database;

  PostgresJournal(Database database) {
    this.database = database;
  }

  @Override
  public ChainHead head() {
    return database.read(PostgresJournal::head);
  }

  @Override
  public boolean append(List<JournalEntry> entries) {
    ChainEntry.requireJoined(entries);
    return database.writeAlone(
        "settlement",
        connection -> {
          if (!entries.get(0).follows(head(connection))) {
            return false;
          }
          insert(connection, entries);
          return true;
        });
  }

  @Override
  public List<JournalEntry> entries(long after, int limit) {
    return database.read(
        connection -> {
          List<JournalEntry> entries = new ArrayList<>();
          ChainHead before = head(connection, "WHERE number = " + after);
          try (Query query =
              Query.of(
                  connection,
                  "SELECT canonical, encode(hash, 'hex') FROM settlement_journal"
                      + " WHERE number > ? ORDER BY number LIMIT ?")) {
            query
                .whole(after)
                .whole(limit)
                .each(
                    row ->
                        entries.add(
                            JournalEntry.read(
                                entries.isEmpty() ? before : entries.get(entries.size() - 1).head(),
                                row.getString(1),
                                row.getString(2))));
          }
          return entries;
        });
  }

  private static ChainHead head(Connection connection) throws SQLException {
    return head(connection, "ORDER BY number DESC LIMIT 1");
  }

  private static ChainHead head(Connection connection, String which) throws SQLException {
    try (Query query = Query.of(connection, HEAD + which)) {
      return query
          .first(row -> new ChainHead(row.getLong(1), row.getString(2)))
          .orElse(ChainHead.EMPTY);
    }
  }

  private static void insert(Connection connection, List<JournalEntry> entries)
      throws SQLException {
    try (Query query =
        Query.of(
            connection,
            """
            INSERT INTO settlement_journal (number, hash, canonical)
            SELECT number, decode(hash, 'hex'), canonical
            FROM unnest(?::int8[], ?::text[], ?::text[]) AS given (number, hash, canonical)""")) {
      query
          .wholes(entries.stream().mapToLong(JournalEntry::number).toArray())
          .texts(entries.stream().map(JournalEntry::hash).toList())
          .texts(entries.stream().map(JournalEntry::canonical).toList())
          .update();
    }
  }
}
