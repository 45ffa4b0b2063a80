package io.echolayer.postgres;

import io.echolayer.core.chain.ChainEntry;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.RewardLedger;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in {@code ledger_entry}, {@code ledger_transfer} and {@code ledger_balance}. Appends
 * are made one at a time, each behind the head that it sees; nothing is read from a replica.
 */
final class PostgresLedger implements RewardLedger {
  private static final String SELECT =
      "SELECT number, encode(previous, 'hex'), canonical, encode(hash, 'hex') FROM ledger_entry ";
  private static final String HEAD =
      "SELECT number, encode(hash, 'hex') FROM ledger_entry ORDER BY number DESC LIMIT 1";

  private final Database database;

  PostgresLedger(Database database) {
    this.database = database;
  }

  @Override
  public ChainHead head() {
    return database.read(PostgresLedger::head);
  }

  @Override
  public boolean append(List<LedgerEntry> entries) {
    ChainEntry.requireJoined(entries);
    return database.writeAlone(
        "ledger",
        connection -> {
          if (!entries.get(0).follows(head(connection))) {
            return false;
          }
          insert(connection, entries);
          return true;
        });
  }

  @Override
  public Map<String, LedgerEntry> find(Collection<String> keys) {
    Map<String, LedgerEntry> found = new HashMap<>();
    for (LedgerEntry entry : select("WHERE key = ANY(?)", query -> query.texts(keys))) {
      found.put(entry.posting().key(), entry);
    }
    return found;
  }

  @Override
  public @Nullable LedgerEntry last(Posting.Kind kind) {
    String indexed = kind == Posting.Kind.CLAIM ? "" : " AND kind <> 'claim'";
    List<LedgerEntry> last =
        select(
            "WHERE kind = ?" + indexed + " ORDER BY number DESC LIMIT 1",
            query -> query.text(kind.id()));
    return last.isEmpty() ? null : last.get(0);
  }

  @Override
  public List<LedgerEntry> ofSubject(String subject) {
    return select("WHERE subject = ? ORDER BY number", query -> query.text(subject));
  }

  @Override
  public List<LedgerEntry> entries(long after, int limit) {
    return select(
        "WHERE number > ? ORDER BY number LIMIT ?", query -> query.whole(after).whole(limit));
  }

  @Override
  public BigInteger balance(Account account) {
    return database
        .read(
            connection -> {
              try (Query query =
                  Query.of(
                      connection, "SELECT units FROM ledger_balance WHERE type = ? AND name = ?")) {
                return query
                    .text(account.type().id())
                    .text(account.name())
                    .first(row -> row.getBigDecimal(1).toBigIntegerExact());
              }
            })
        .orElse(BigInteger.ZERO);
  }

  @Override
  public SortedMap<Account, BigInteger> balances(Account.Type type) {
    return database.read(
        connection -> {
          SortedMap<Account, BigInteger> balances = new TreeMap<>();
          try (Query query =
              Query.of(
                  connection,
                  "SELECT name, units FROM ledger_balance WHERE type = ? AND units <> 0")) {
            query
                .text(type.id())
                .each(
                    row ->
                        balances.put(
                            new Account(type, row.getString(1)),
                            row.getBigDecimal(2).toBigIntegerExact()));
          }
          return balances;
        });
  }

  private static ChainHead head(Connection connection) throws SQLException {
    try (Query query = Query.of(connection, HEAD)) {
      return query
          .first(row -> new ChainHead(row.getLong(1), row.getString(2)))
          .orElse(ChainHead.EMPTY);
    }
  }

  private static void insert(Connection connection, List<LedgerEntry> entries) throws SQLException {
    try {
      EntryRows.append(connection, entries);
    } catch (SQLException e) {
      if (SqlErrors.isTaken(e, "ledger_entry_key")) {
        throw new IllegalStateException(
            "A key must be entered once, but was again: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  private interface Parameters {
    Query give(Query query) throws SQLException;
  }

  private List<LedgerEntry> select(String where, Parameters parameters) {
    return database.read(
        connection -> {
          try (Query query = Query.of(connection, SELECT + where)) {
            return parameters.give(query).list(PostgresLedger::entry);
          }
        });
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return LedgerEntry.read(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
  }
}
