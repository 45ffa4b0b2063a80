package io.echolayer.core.ruleset;

/** What an item's index must exceed to earn quality. */
public enum QualityBaseline {
  /** The index as the epoch before knew it. */
  PREVIOUS,
  /** The highest index of all epochs before, so that a fall and a rise are not paid again. */
  HIGHEST
}
