package io.echolayer.core.ruleset;

import io.echolayer.core.internal.text.Ids;

/** What an item's index must exceed to earn quality. */
public enum QualityBaseline {
  /** The index as the epoch before knew it. */
  PREVIOUS("previous"),
  /** The highest index of all epochs before, so that a fall and a rise are not paid again. */
  HIGHEST("highest");
  static final Ids<QualityBaseline> IDS = Ids.of(QualityBaseline.class, QualityBaseline::id);

  private final String id;

  QualityBaseline(String id) {
    this.id = id;
  }

  /** Its name in rulesets, such as {@code highest}. It never changes. */
  public String id() {
    return id;
  }
}
