/** Rewards: from the event log to claims, pools, payouts and proofs. */
@SuppressWarnings("module") // Internal packages go to modules that are built after this one.
module io.echolayer.rewards {
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.propagation;
  requires com.google.common;
  requires static org.bouncycastle.provider;
  requires static transitive org.jspecify;

  exports io.echolayer.rewards.amount;
  exports io.echolayer.rewards.claim;
  exports io.echolayer.rewards.epoch;
  exports io.echolayer.rewards.event;
  exports io.echolayer.rewards.ledger;
  exports io.echolayer.rewards.pool;
  exports io.echolayer.rewards.proof;
  exports io.echolayer.rewards.receipt;
  exports io.echolayer.rewards.rule;
  exports io.echolayer.rewards.snapshot;
  exports io.echolayer.rewards.statistics;
  exports io.echolayer.rewards.internal to
      io.echolayer.settlement,
      io.echolayer.files,
      io.echolayer.postgres;
  exports io.echolayer.rewards.internal.pool to
      io.echolayer.files;
}
