package io.echolayer.rewards.statistics;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.store.StoreException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an amount of each user in the order of {@link Place#ranked}: highest first, ties by user
 * id, with competition ranks.
 *
 * <p>Implementations are safe for use by several threads and processes at once. Every read sees
 * every write that was answered, and one write whole or not at all. A store that cannot be reached
 * is a {@link StoreException}, never an empty answer.
 *
 * @param <V> the amount: base units earned, or an Echo Score; finite and at least 0
 */
public interface Leaderboard<V extends Comparable<V>> {
  /**
   * Sets the amounts of some users; those of others stay.
   *
   * @param amounts by user id; may be empty
   * @throws InvalidValueException if a user id or an amount is refused; nothing is kept then
   * @throws StoreException if there is no answer: all are set or none, and may be set again
   */
  void put(Map<String, V> amounts);

  /**
   * Makes the leaderboard one of these users and no others.
   *
   * @param amounts by user id; may be empty
   * @throws InvalidValueException if a user id or an amount is refused; nothing is changed then
   * @throws StoreException if there is no answer: all are set or none, and may be set again
   */
  void replaceAll(Map<String, V> amounts);

  /**
   * The places that follow one, in order. Whoever rises past {@code after} between two pages is
   * missed, and whoever falls past it comes twice; nobody else is.
   *
   * @param after the last place of the page before, or null to begin with the first; its user may
   *     have moved or left since
   * @param limit how many at most, above 0
   * @return positions and ranks are exact if nothing was written since {@code after} was read
   * @throws StoreException if there is no answer
   */
  List<Place<V>> page(@Nullable Place<V> after, int limit);

  /**
   * A user's place, or null if the user has none.
   *
   * @throws StoreException if there is no answer
   */
  @Nullable Place<V> place(String user);

  /**
   * A user's place with those before and behind it, in order; empty if the user has none.
   *
   * @param each how many at most on each side, at least 0
   * @throws StoreException if there is no answer
   */
  List<Place<V>> around(String user, int each);
}
