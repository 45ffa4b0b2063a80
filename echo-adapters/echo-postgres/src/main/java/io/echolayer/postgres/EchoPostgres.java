package io.echolayer.postgres;

import io.echolayer.core.store.ScoreStore;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.settlement.journal.SettlementJournal;
import java.math.BigInteger;
import java.util.List;
import javax.sql.DataSource;

/**
 * EchoLayer in PostgreSQL 13 or later. The caller owns the data source: this neither opens a pool
 * nor closes one. Each call takes one connection for one transaction, sets that transaction's
 * isolation and time-outs, and gives the connection back as it was. It must unwrap to {@link
 * org.postgresql.PGConnection}, as the connections of the usual pools do. Tables are those of the
 * connection's current schema.
 *
 * <p>What is answered is committed and flushed. A write that ended in a {@link
 * PostgresStoreException} may or may not have taken place, and may be made again.
 *
 * <p>The wait for a connection is the data source's own. Give it a limit ({@code connectTimeout},
 * {@code loginTimeout} and {@code socketTimeout} of the driver, or the pool's), or a server that
 * hangs while connections are made hangs its callers.
 *
 * <p>Immutable, and safe for use by several threads and processes at once.
 */
public final class EchoPostgres {
  private final Database writes;
  private final Database reads;

  private EchoPostgres(Database writes, Database reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /** EchoLayer in a database, with {@link Timeouts#DEFAULT}. */
  public static EchoPostgres of(DataSource source) {
    Database database = new Database(source, Timeouts.DEFAULT);
    return new EchoPostgres(database, database);
  }

  /** The same with other time-outs. */
  public EchoPostgres withTimeouts(Timeouts timeouts) {
    return new EchoPostgres(
        new Database(writes.source(), timeouts), new Database(reads.source(), timeouts));
  }

  /**
   * The same, reading scores, leaderboards and statistics from a replica. What was written is seen
   * there when it has arrived, not before. The ledger is never read from a replica.
   */
  public EchoPostgres withReads(DataSource replica) {
    return new EchoPostgres(writes, new Database(replica, reads.timeouts()));
  }

  /**
   * Brings the schema to this version. Does nothing if it is there; of several that do it at once,
   * one does it and the others wait.
   *
   * @return the names of the migrations that were run, in order
   * @throws IllegalStateException if the schema is newer than this library, or was made by
   *     migrations with other texts
   */
  public List<String> migrate() {
    return new Migrations(writes).run();
  }

  /** Scores: the latest of an item, and its history. */
  public ScoreStore scores() {
    return new PostgresScoreStore(writes, reads);
  }

  /** The ledger. */
  public RewardLedger ledger() {
    return new PostgresLedger(writes);
  }

  /** Users by Echo Score. */
  public Leaderboard<Double> echoScoreLeaderboard() {
    return new PostgresLeaderboard<>(writes, reads, BoardColumn.ECHO_SCORE);
  }

  /** Users by base units earned. */
  public Leaderboard<BigInteger> earningsLeaderboard() {
    return new PostgresLeaderboard<>(writes, reads, BoardColumn.TOTAL_REWARDS);
  }

  /**
   * Sets {@code users.rank} to the competition rank by Echo Score, in one statement, for those who
   * read the table themselves. {@link #echoScoreLeaderboard} does not need it.
   *
   * @return how many users' rank changed
   */
  public int refreshRanks() {
    return writes.writeAlone(PostgresLeaderboard.LOCK, UserRows::refreshRanks);
  }

  /** The journal of settlements. */
  public SettlementJournal settlementJournal() {
    return new PostgresJournal(writes);
  }

  /** Epochs as tables to query. */
  public EpochTables epochs() {
    return new EpochTables(writes);
  }

  /** Questions about content. */
  public ContentTable content() {
    return new ContentTable(writes, reads);
  }
}
