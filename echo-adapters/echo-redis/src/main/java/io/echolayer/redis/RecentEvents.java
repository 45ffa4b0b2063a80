package io.echolayer.redis;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.propagation.event.PropagationEvent;
import java.time.Duration;
import java.util.List;

/**
 * {@code propagation:events:{content}}: the last events of each item, newest first, an hour after
 * the last one gone. A feed for people, not a store: an event that is added twice is there twice.
 *
 * <p>Fails with {@link RedisStoreException}; safe for use by several threads and processes.
 */
public final class RecentEvents {
  /** Events that are kept of an item. */
  public static final int DEFAULT_LENGTH = 100;

  private static final Duration EXPIRY = Duration.ofHours(1);

  private static final String ADD =
      """
      redis.call('LPUSH', KEYS[1], ARGV[1])
      redis.call('LTRIM', KEYS[1], 0, ARGV[2] - 1)
      return redis.call('EXPIRE', KEYS[1], ARGV[3])
      """;

  private final RedisLink link;
  private final int length;

  private RecentEvents(RedisLink link, int length) {
    this.link = link;
    this.length = length;
  }

  /**
   * Feeds of at most {@code length} events each.
   *
   * @param length at least 1, such as {@link #DEFAULT_LENGTH}
   */
  public static RecentEvents of(RedisLink link, int length) {
    if (length < 1) {
      throw new InvalidValueException("length", "be at least 1", length);
    }
    return new RecentEvents(link, length);
  }

  /** Adds an event to the feed of its item. */
  public void add(PropagationEvent event) {
    link.number(
        ADD,
        key(event.contentId()),
        json(event),
        Integer.toString(length),
        Long.toString(EXPIRY.toSeconds()));
  }

  /** The events of an item, last added first. */
  public List<PropagationEvent> of(String contentId) {
    return link.call(redis -> redis.lrange(key(contentId), 0, length - 1L)).stream()
        .map(RecentEvents::event)
        .toList();
  }

  private static String key(String contentId) {
    return "propagation:events:" + contentId;
  }

  private static String json(PropagationEvent event) {
    return JsonObject.builder()
        .put("id", event.id())
        .put("contentId", event.contentId())
        .put("source", event.source())
        .put("target", event.target())
        .put("at", event.at())
        .put("sourcePlatform", event.sourcePlatform())
        .put("targetPlatform", event.targetPlatform())
        .put("strength", event.strength())
        .build()
        .canonical();
  }

  private static PropagationEvent event(String json) {
    JsonObject event = JsonObject.parse(json);
    return new PropagationEvent(
        event.text("id"),
        event.text("contentId"),
        event.text("source"),
        event.text("target"),
        event.instant("at"),
        event.text("sourcePlatform"),
        event.text("targetPlatform"),
        event.number("strength"));
  }
}
