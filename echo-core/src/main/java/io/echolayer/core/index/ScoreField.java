package io.echolayer.core.index;

/**
 * A number of an {@link EchoScore}, and so a column of {@link
 * io.echolayer.core.batch.ScoreColumns}.
 */
public enum ScoreField {
  /** Organic discovery, in [0, 1]. */
  ODF,
  /** Attention weight, in [0, 1]. */
  AWR,
  /** Time persistence, in [0, 1]. */
  TPM,
  /** Quality, in [0, 1]. */
  QF,
  /** Weighted sum of the four metrics. */
  WEIGHTED,
  /** The weighted score, renormalised if the ruleset says so, after the boost. */
  BOOSTED,
  /** The Echo Index: boosted and decayed. */
  ECHO_INDEX,
  /** How much of the index rests on data, in [0, 1] up to rounding. */
  COVERAGE
}
