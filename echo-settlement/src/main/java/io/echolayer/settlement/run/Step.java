package io.echolayer.settlement.run;

/** What a step of a run came to. */
public enum Step {
  /** Something was done; there may be more to do at once. */
  WORKED,
  /** Nothing can be done until the chain has moved on, or answers again. */
  WAITING,
  /** The pause switch is on, and what was sent has come to its end. */
  PAUSED,
  /** The day's limit is reached, and what was sent has come to its end. */
  DAY_LIMIT,
  /** All that was planned has come to its end. */
  DONE
}
