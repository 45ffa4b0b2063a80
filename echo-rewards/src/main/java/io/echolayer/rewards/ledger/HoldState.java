package io.echolayer.rewards.ledger;

/** Where a hold stands. */
public enum HoldState {
  /** The user's money is held, and what becomes of it is not known. */
  PENDING,
  /** The money has left the ledger. */
  POSTED,
  /** The money is the user's again. */
  VOIDED
}
