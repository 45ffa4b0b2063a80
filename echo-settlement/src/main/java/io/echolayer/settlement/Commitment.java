package io.echolayer.settlement;

/** How firmly a chain holds a transaction, ascending. Only the last is for good. */
public enum Commitment {
  /** It is in no block that the node knows. */
  UNSEEN,
  /** It is in a block, which may be dropped. */
  PROCESSED,
  /** A supermajority voted for its block, which is dropped only if the chain is rolled back. */
  CONFIRMED,
  /** Its block is part of the chain for good. */
  FINALIZED
}
