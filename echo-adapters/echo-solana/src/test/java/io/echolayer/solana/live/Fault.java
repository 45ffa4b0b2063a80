package io.echolayer.solana.live;

/** What can go wrong between a client and a node. */
enum Fault {
  /** Nothing. */
  NONE,
  /** The question gets lost, and the connection with it. */
  QUESTION_LOST,
  /** The node does what it was asked for; the answer gets lost. */
  ANSWER_LOST,
  /** The node is asked twice; its second answer arrives. */
  TWICE,
  /** The answer comes when nobody waits for it any more. */
  LATE,
  /** HTTP status 429, with a wait of a second. */
  LIMITED,
  /** HTTP status 503. */
  UNAVAILABLE,
  /** Half of an answer. */
  TORN,
  /** Of blockhashes: one that never was, one that is old, or a life too short or too long. */
  LIE,
  /** Of statuses: what is not yet final has gone, as if its block had been dropped. */
  FORKED
}
