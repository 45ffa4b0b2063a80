package io.echolayer.core.ruleset;

import io.echolayer.core.internal.text.Ids;

/** What the Echo Index makes of a score that rests on part of the data. */
public enum MissingSignals {
  /** The weighted score is used as it is: what is not known earns nothing. */
  AS_ZERO("as-zero"),
  /**
   * Boost and decay start from {@code min(1, weighted / coverage)}: what is not known is taken to
   * be like the rest.
   */
  RENORMALISE("renormalise");
  static final Ids<MissingSignals> IDS = Ids.of(MissingSignals.class, MissingSignals::id);

  private final String id;

  MissingSignals(String id) {
    this.id = id;
  }

  /** Its name in rulesets, such as {@code renormalise}. It never changes. */
  public String id() {
    return id;
  }
}
