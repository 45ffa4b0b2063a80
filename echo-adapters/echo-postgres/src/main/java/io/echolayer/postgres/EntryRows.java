package io.echolayer.postgres;

import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.Posting.Transfer;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes entries, their transfers, and what these add to balances. */
final class EntryRows {
  private static final String ENTRIES =
      "ledger_entry (number, key, kind, subject, previous, hash, canonical)";

  private static final String TRANSFERS =
      "ledger_transfer (number, position, from_type, from_name, to_type, to_name, units)";

  private static final String BALANCES =
      """
      INSERT INTO ledger_balance AS there (type, name, units)
      SELECT type, name, units::numeric
      FROM unnest(?::text[], ?::text[], ?::text[]) AS given (type, name, units)
      ON CONFLICT (type, name) DO UPDATE SET units = there.units + excluded.units""";

  private EntryRows() {}

  static void append(Connection connection, List<LedgerEntry> entries) throws SQLException {
    copyEntries(connection, entries);
    SortedMap<Account, BigInteger> sums = sums(entries);
    if (!sums.isEmpty()) {
      copyTransfers(connection, entries);
      addToBalances(connection, sums);
    }
  }

  private static void copyEntries(Connection connection, List<LedgerEntry> entries)
      throws SQLException {
    try (Copy copy = Copy.into(connection, ENTRIES)) {
      for (LedgerEntry entry : entries) {
        Posting posting = entry.posting();
        copy.row(7)
            .whole(entry.number())
            .text(posting.key())
            .text(posting.kind().id())
            .text(posting.subject())
            .digest(entry.previous())
            .digest(entry.hash())
            .text(entry.canonical());
      }
      copy.end();
    }
  }

  private static void copyTransfers(Connection connection, List<LedgerEntry> entries)
      throws SQLException {
    try (Copy copy = Copy.into(connection, TRANSFERS)) {
      for (LedgerEntry entry : entries) {
        int position = 0;
        for (Transfer transfer : entry.posting().transfers()) {
          copy.row(7)
              .whole(entry.number())
              .small(++position)
              .text(transfer.from().type().id())
              .text(transfer.from().name())
              .text(transfer.to().type().id())
              .text(transfer.to().name())
              .units(transfer.units());
        }
      }
      copy.end();
    }
  }

  /** What the transfers add to each account. */
  private static SortedMap<Account, BigInteger> sums(List<LedgerEntry> entries) {
    Map<Account, BigInteger> sums = new HashMap<>();
    for (LedgerEntry entry : entries) {
      for (Transfer transfer : entry.posting().transfers()) {
        BigInteger units = BigInteger.valueOf(transfer.units());
        sums.merge(transfer.from(), units.negate(), BigInteger::add);
        sums.merge(transfer.to(), units, BigInteger::add);
      }
    }
    return new TreeMap<>(sums);
  }

  private static void addToBalances(Connection connection, SortedMap<Account, BigInteger> sums)
      throws SQLException {
    try (Query query = Query.of(connection, BALANCES)) {
      query
          .texts(sums.keySet().stream().map(account -> account.type().id()).toList())
          .texts(sums.keySet().stream().map(Account::name).toList())
          .texts(sums.values().stream().map(BigInteger::toString).toList())
          .update();
    }
  }
}
