package io.echolayer.redis;

import com.google.common.collect.Lists;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.core.store.StoredScore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Any store of scores, with a cache of single scores in Redis before it. A thousand threads that
 * ask for the same score at once cause one look into the cache, one into the store and one
 * computation. A hit counts only for the same instant and ruleset.
 *
 * <p>When Redis is gone, everything goes on without it after the link's time-out. As safe for use
 * by several threads and processes as the store is; another process sees a replaced score at once
 * unless Redis was gone when it was replaced, and then within an hour.
 */
public final class CachedScoreStore implements ScoreStore {
  private static final int BATCH = 500;

  private final ScoreStore store;
  private final ScoreCache cache;
  private final SingleFlight<ScoreKey, Optional<StoredScore>> finding = new SingleFlight<>();
  private final SingleFlight<ScoreKey, StoredScore> computing = new SingleFlight<>();

  private CachedScoreStore(ScoreStore store, ScoreCache cache) {
    this.store = store;
    this.cache = cache;
  }

  /** A cache before {@code store}. */
  public static CachedScoreStore of(ScoreStore store, RedisLink link) {
    return new CachedScoreStore(store, new ScoreCache(link));
  }

  /**
   * The score under a key; computed and saved if neither cache nor store has it.
   *
   * @param compute gives a score with that key; called by one thread at a time for a key
   * @throws InvalidValueException if the score has another key
   */
  public StoredScore get(ScoreKey key, Supplier<StoredScore> compute) {
    return computing.get(
        key,
        () -> {
          @Nullable StoredScore found = find(key);
          return found == null ? computed(key, compute) : found;
        });
  }

  private StoredScore computed(ScoreKey key, Supplier<StoredScore> compute) {
    StoredScore score = compute.get();
    if (!score.key().equals(key)) {
      throw new InvalidValueException("key", "be the one asked for (" + key + ")", score.key());
    }
    store.save(List.of(score));
    cache.put(score);
    return score;
  }

  @Override
  public void save(Collection<StoredScore> scores) {
    store.save(scores);
    for (StoredScore score : scores) {
      finding.forget(score.key());
      computing.forget(score.key());
    }
    List<String> ids = scores.stream().map(score -> score.key().contentId()).distinct().toList();
    Lists.partition(ids, BATCH).forEach(cache::mark);
  }

  @Override
  public @Nullable StoredScore find(ScoreKey key) {
    return finding.get(key, () -> Optional.ofNullable(found(key))).orElse(null);
  }

  private @Nullable StoredScore found(ScoreKey key) {
    @Nullable StoredScore cached = cache.find(key);
    if (cached != null) {
      return cached;
    }
    @Nullable StoredScore kept = store.find(key);
    if (kept != null) {
      cache.put(kept);
    }
    return kept;
  }

  @Override
  public @Nullable StoredScore latest(String contentId) {
    return store.latest(contentId);
  }

  @Override
  public List<StoredScore> history(String contentId, Instant from, Instant to) {
    return store.history(contentId, from, to);
  }
}
