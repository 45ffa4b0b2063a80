package io.echolayer.postgres;

import io.echolayer.rewards.epoch.Epoch;

/**
 * Closed epochs as tables to query: {@code users}, {@code content}, {@code echo_index_history},
 * {@code propagation} and {@code rewards}. They say nothing that the epochs do not say, and no
 * money hangs on them: that is the ledger's.
 */
public final class EpochTables {
  private final Database database;

  EpochTables(Database database) {
    this.database = database;
  }

  /**
   * Saves what an epoch says, whole or not at all. Saved again, it changes nothing; saved after a
   * later one, it adds its history and rewards, and leaves what the later one says of users and
   * content.
   */
  public void save(Epoch epoch) {
    database.writeAlone(
        PostgresLeaderboard.LOCK,
        connection -> {
          UserRows.save(connection, epoch);
          ContentRows.save(connection, epoch);
          PropagationRows.save(connection, epoch);
          RewardRows.save(connection, epoch);
          UserRows.sumEarnings(connection, epoch);
          ContentRows.sumEarnings(connection, epoch);
          return UserRows.refreshRanks(connection);
        });
  }
}
