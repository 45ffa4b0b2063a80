package io.echolayer.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps scores: the latest of each item, and how it came there. Numbers come back with the same
 * bits.
 *
 * <p>Implementations are safe for use by several threads and processes at once. A store that cannot
 * be reached is a {@link StoreException}, never an empty answer.
 */
public interface ScoreStore {
  /**
   * Saves scores, all or none. When it returns, every read sees them. A score under a key that is
   * taken replaces the one that is there, as when a late event changed what was known; of two under
   * one key the later in {@code scores} stays.
   *
   * @param scores of any items, instants and rulesets; may be empty
   * @throws StoreException if there is no answer: all are saved or none, and saving them again
   *     makes it all
   */
  void save(Collection<StoredScore> scores);

  /**
   * The score under a key, or null if there is none.
   *
   * @throws StoreException if there is no answer
   */
  @Nullable StoredScore find(ScoreKey key);

  /**
   * The last of an item's history in the order of {@link ScoreKey#HISTORY_ORDER}, or null.
   *
   * @throws StoreException if there is no answer
   */
  @Nullable StoredScore latest(String contentId);

  /**
   * An item's scores as of instants in [from, to), in the order of {@link ScoreKey#HISTORY_ORDER}.
   *
   * @param to not before {@code from}
   * @throws StoreException if there is no answer
   */
  List<StoredScore> history(String contentId, Instant from, Instant to);
}
