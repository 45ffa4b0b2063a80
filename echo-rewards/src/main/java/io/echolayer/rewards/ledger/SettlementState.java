package io.echolayer.rewards.ledger;

/** Where a settlement stands. */
public enum SettlementState {
  /** The user's money is held, and what becomes of it is not known. */
  PENDING,
  /** The money has left the ledger. */
  POSTED,
  /** The money is the user's again. */
  VOIDED
}
