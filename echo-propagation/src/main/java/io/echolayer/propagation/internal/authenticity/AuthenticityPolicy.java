package io.echolayer.propagation.internal.authenticity;

import java.util.List;

/**
 * Decides which events of an item count, and by how much, before anything is computed from them. A
 * pure function: immutable, without clock and randomness.
 *
 * <p>A policy sees events, not people. It can make a pattern that is cheap to fake worthless; it
 * cannot tell a fan from a bought account, and a pattern that it does not know passes.
 */
public interface AuthenticityPolicy {
  /**
   * Counts the events of one item.
   *
   * @param events in the order in which they became known, so that what counted once is not
   *     displaced by an event that is dated earlier and told later
   * @return those that count, in the same order, none by more than it came with
   */
  List<CountedEvent> count(List<CountedEvent> events);
}
