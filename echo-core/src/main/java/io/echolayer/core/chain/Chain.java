package io.echolayer.core.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * A chain on the heap, for stores that keep all entries there. Not thread safe.
 *
 * @param <E> the kind of entry
 */
public final class Chain<E extends ChainEntry> {
  /** How many entries are read at once by those who read all of a store. */
  public static final int PAGE = 1000;

  private final List<E> entries;

  /** A chain without entries. */
  public Chain() {
    this(List.of());
  }

  /** A chain of entries that were read, and checked, in order. */
  public Chain(List<E> read) {
    this.entries = new ArrayList<>(read);
  }

  /** Number and hash of the last entry, or {@link ChainHead#EMPTY}. */
  public ChainHead head() {
    return entries.isEmpty() ? ChainHead.EMPTY : entries.get(entries.size() - 1).head();
  }

  /**
   * Whether {@code added} may be {@linkplain #add added}: the first follows the head.
   *
   * @throws IllegalArgumentException if there is no entry, or one does not follow the one before
   */
  public boolean takes(List<E> added) {
    ChainEntry.requireJoined(added);
    return added.get(0).follows(head());
  }

  /** Adds entries that the chain {@linkplain #takes takes}. */
  public void add(List<E> added) {
    entries.addAll(added);
  }

  /**
   * The entries that come after a number, in order.
   *
   * @param after 0 to begin with the first
   * @param limit how many at most, above 0
   */
  public List<E> entries(long after, int limit) {
    int from = (int) Math.min(after, entries.size());
    return List.copyOf(entries.subList(from, (int) Math.min((long) from + limit, entries.size())));
  }
}
