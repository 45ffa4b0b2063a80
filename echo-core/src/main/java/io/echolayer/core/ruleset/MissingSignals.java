package io.echolayer.core.ruleset;

/** What the Echo Index makes of a score that rests on part of the data. */
public enum MissingSignals {
  /** The weighted score is used as it is: what is not known earns nothing. */
  AS_ZERO,
  /**
   * Boost and decay start from {@code min(1, weighted / coverage)}: what is not known is taken to
   * be like the rest.
   */
  RENORMALISE
}
