package io.echolayer.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores on the heap: the embedded default. It lives as long as the process.
 *
 * <p>Thread-safe: every method holds the one lock.
 */
public final class InMemoryScoreStore implements ScoreStore {
  private final Map<String, TreeMap<ScoreKey, StoredScore>> items = new HashMap<>();

  /** A store without scores. */
  public InMemoryScoreStore() {}

  @Override
  public synchronized void save(Collection<StoredScore> scores) {
    for (StoredScore score : List.copyOf(scores)) {
      items
          .computeIfAbsent(score.key().contentId(), id -> new TreeMap<>(ScoreKey.HISTORY_ORDER))
          .put(score.key(), score);
    }
  }

  @Override
  public synchronized @Nullable StoredScore find(ScoreKey key) {
    @Nullable TreeMap<ScoreKey, StoredScore> history = items.get(key.contentId());
    return history == null ? null : history.get(key);
  }

  @Override
  public synchronized @Nullable StoredScore latest(String contentId) {
    @Nullable TreeMap<ScoreKey, StoredScore> history = items.get(contentId);
    return history == null ? null : history.lastEntry().getValue();
  }

  @Override
  public synchronized List<StoredScore> history(String contentId, Instant from, Instant to) {
    @Nullable TreeMap<ScoreKey, StoredScore> history = items.get(contentId);
    if (history == null) {
      return List.of();
    }
    return history.values().stream()
        .filter(score -> !score.key().asOf().isBefore(from) && score.key().asOf().isBefore(to))
        .toList();
  }
}
