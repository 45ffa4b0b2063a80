package io.echolayer.core.chain;

import java.util.List;

/** An entry of a hash chain: its place, what it says, and the hash over both. It never changes. */
public interface ChainEntry {
  /** Its place: 1 for the first entry, and without gaps. */
  long number();

  /** Hash of the entry before, or {@link ChainHead#EMPTY}'s. */
  String previous();

  /** Hash of {@link #canonical}, as {@link ChainHead#hashOfNext} defines it. */
  String hash();

  /** RFC 8785 JSON of the number and what the entry says: what is hashed, and what stores keep. */
  String canonical();

  /** Where the chain stands with this entry. */
  default ChainHead head() {
    return new ChainHead(number(), hash());
  }

  /** Whether the entry's place is behind {@code head}. */
  default boolean follows(ChainHead head) {
    return number() == head.number() + 1 && previous().equals(head.hash());
  }

  /** Whether {@link #hash} is the hash of what the entry says. */
  default boolean isGenuine() {
    return hash().equals(new ChainHead(number() - 1, previous()).hashOfNext(canonical()));
  }

  /**
   * Refuses what no store takes at once: nothing, or entries that do not follow each other.
   *
   * @throws IllegalArgumentException if there is no entry, or one does not follow the one before
   */
  static void requireJoined(List<? extends ChainEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("entries must hold at least one, but were none");
    }
    for (int i = 1; i < entries.size(); i++) {
      if (!entries.get(i).follows(entries.get(i - 1).head())) {
        throw new IllegalArgumentException(
            "Each entry must follow the one before, but " + entries.get(i).number() + " does not");
      }
    }
  }
}
