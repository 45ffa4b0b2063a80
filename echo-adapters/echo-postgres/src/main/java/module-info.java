/** Scores, ledger, leaderboards and statistics in PostgreSQL. */
module io.echolayer.postgres {
  requires com.google.common;
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.rewards;
  requires transitive io.echolayer.settlement;
  requires transitive java.sql;
  requires org.postgresql.jdbc;
  requires static transitive org.jspecify;

  exports io.echolayer.postgres;
}
