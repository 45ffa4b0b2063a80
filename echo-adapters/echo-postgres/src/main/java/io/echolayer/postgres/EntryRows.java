package io.echolayer.postgres;

import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.Transfer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes entries, their transfers, and what these add to balances. */
final class EntryRows {
  private static final String ENTRIES =
      """
      INSERT INTO ledger_entry (number, key, kind, subject, previous, hash, canonical)
      SELECT number, key, kind, subject, decode(previous, 'hex'), decode(hash, 'hex'), canonical
      FROM unnest(?::int8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        AS given (number, key, kind, subject, previous, hash, canonical)""";

  private static final String TRANSFERS =
      """
      WITH moved AS (
        INSERT INTO ledger_transfer
          (number, position, from_type, from_name, to_type, to_name, units)
        SELECT * FROM unnest(
          ?::int8[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[])
        RETURNING from_type, from_name, to_type, to_name, units)
      INSERT INTO ledger_balance AS there (type, name, units)
      SELECT type, name, sum(units)
      FROM (
        SELECT from_type AS type, from_name AS name, -units AS units FROM moved
        UNION ALL SELECT to_type, to_name, units FROM moved) AS added
      GROUP BY type, name
      ON CONFLICT (type, name) DO UPDATE SET units = there.units + excluded.units""";

  private final List<LedgerEntry> entries;
  private final List<String> fromTypes = new ArrayList<>();
  private final List<String> fromNames = new ArrayList<>();
  private final List<String> toTypes = new ArrayList<>();
  private final List<String> toNames = new ArrayList<>();
  private final long[] numbers;
  private final long[] positions;
  private final long[] units;

  private EntryRows(List<LedgerEntry> entries) {
    this.entries = entries;
    int transfers = entries.stream().mapToInt(e -> e.posting().transfers().size()).sum();
    this.numbers = new long[transfers];
    this.positions = new long[transfers];
    this.units = new long[transfers];
  }

  static void append(Connection connection, List<LedgerEntry> entries) throws SQLException {
    EntryRows rows = new EntryRows(entries);
    rows.insertEntries(connection);
    entries.forEach(rows::addTransfers);
    if (rows.units.length > 0) {
      rows.insertTransfers(connection);
    }
  }

  private void insertEntries(Connection connection) throws SQLException {
    List<@Nullable String> subjects = new ArrayList<>(entries.size());
    entries.forEach(entry -> subjects.add(entry.posting().subject()));
    try (Query query = Query.of(connection, ENTRIES)) {
      query
          .wholes(entries.stream().mapToLong(LedgerEntry::number).toArray())
          .texts(entries.stream().map(entry -> entry.posting().key()).toList())
          .texts(entries.stream().map(entry -> entry.posting().kind().id()).toList())
          .texts(subjects)
          .texts(entries.stream().map(LedgerEntry::previous).toList())
          .texts(entries.stream().map(LedgerEntry::hash).toList())
          .texts(entries.stream().map(LedgerEntry::canonical).toList())
          .update();
    }
  }

  private void addTransfers(LedgerEntry entry) {
    Posting posting = entry.posting();
    int position = 0;
    for (Transfer transfer : posting.transfers()) {
      int at = fromTypes.size();
      numbers[at] = entry.number();
      positions[at] = ++position;
      fromTypes.add(transfer.from().type().id());
      fromNames.add(transfer.from().name());
      toTypes.add(transfer.to().type().id());
      toNames.add(transfer.to().name());
      units[at] = transfer.units();
    }
  }

  private void insertTransfers(Connection connection) throws SQLException {
    try (Query query = Query.of(connection, TRANSFERS)) {
      query
          .wholes(numbers)
          .wholes(positions)
          .texts(fromTypes)
          .texts(fromNames)
          .texts(toTypes)
          .texts(toNames)
          .wholes(units)
          .update();
    }
  }
}
