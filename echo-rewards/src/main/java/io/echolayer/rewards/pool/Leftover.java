package io.echolayer.rewards.pool;

/** What becomes of money that a pool has left at the day's end. */
public enum Leftover {
  /** It is never paid. */
  EXPIRE,
  /** It is added to the same pool on the next day. */
  ROLL_OVER
}
