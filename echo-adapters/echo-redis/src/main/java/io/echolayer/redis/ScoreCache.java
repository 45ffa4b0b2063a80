package io.echolayer.redis;

import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.StoredScore;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code echo:calc:{content}}: the score of an item that was last asked for, as JSON, for an hour.
 * No method fails when Redis does.
 *
 * <p>A reader who loads a score while it is replaced must not put the old one into the cache: who
 * replaces leaves a mark, an empty value, and no score is put in its place while it lasts.
 */
final class ScoreCache {
  static final Duration EXPIRY = Duration.ofHours(1);

  /** Longer than a reader takes from loading a score to putting it. */
  private static final Duration MARK_EXPIRY = Duration.ofSeconds(10);

  private static final String PUT =
      """
      if redis.call('GET', KEYS[1]) == '' then return 0 end
      redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
      return 1
      """;

  private final RedisLink link;

  /** Items whose mark could not be left, so that what Redis has of them is not believed. */
  private final Set<String> unmarked = ConcurrentHashMap.newKeySet();

  ScoreCache(RedisLink link) {
    this.link = link;
  }

  /** The score if exactly this one is there: of the same instant and ruleset. */
  @Nullable StoredScore find(ScoreKey key) {
    try {
      if (unmarked.contains(key.contentId())) {
        mark(Set.of(key.contentId()));
        return null;
      }
      @Nullable String json = link.call(redis -> redis.get(name(key.contentId())));
      return json == null || json.isEmpty() ? null : hit(json, key);
    } catch (RedisStoreException e) {
      return null;
    }
  }

  private static @Nullable StoredScore hit(String json, ScoreKey key) {
    try {
      StoredScore score = StoredScore.parse(json);
      return score.key().equals(key) ? score : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  void put(StoredScore score) {
    String json = score.json();
    String seconds = Long.toString(EXPIRY.toSeconds());
    try {
      link.number(PUT, name(score.key().contentId()), json, seconds);
    } catch (RedisStoreException e) {
      // The next reader computes or loads it again.
    }
  }

  /** Says that scores of these items were replaced. */
  void mark(Collection<String> contentIds) {
    unmarked.addAll(contentIds);
    try {
      link.call(
          redis ->
              CompletableFuture.allOf(
                  contentIds.stream()
                      .map(id -> redis.set(name(id), "", SetArgs.Builder.ex(MARK_EXPIRY)))
                      .map(set -> set.toCompletableFuture())
                      .toArray(CompletableFuture<?>[]::new)));
      unmarked.removeAll(contentIds);
    } catch (RedisStoreException e) {
      // They stay unmarked.
    }
  }

  private static String name(String contentId) {
    return "echo:calc:" + contentId;
  }
}
