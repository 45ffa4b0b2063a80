package io.echolayer.redis;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Names;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a user while logged in, {@code session:{user}}, and of an open socket, {@code
 * socket:{connection}}: a JSON object that expires unless it is touched.
 *
 * <p>Fails with {@link RedisStoreException}; safe for use by several threads and processes.
 */
public final class Sessions {
  private final RedisLink link;
  private final String prefix;
  private final Duration expiry;

  private Sessions(RedisLink link, String prefix, Duration expiry) {
    this.link = link;
    this.prefix = prefix;
    this.expiry = expiry;
  }

  /** Sessions of users, 24 hours each. */
  public static Sessions ofUsers(RedisLink link) {
    return new Sessions(link, "session:", Duration.ofHours(24));
  }

  /** Socket connections, an hour each. */
  public static Sessions ofSockets(RedisLink link) {
    return new Sessions(link, "socket:", Duration.ofHours(1));
  }

  /**
   * Begins one, or replaces it, and starts its time.
   *
   * @param session one JSON object
   * @throws InvalidValueException if it is none, or the id is refused
   */
  public void put(String id, String session) {
    String key = key(Names.id("id", id));
    String json = JsonObject.parse(session).canonical();
    link.call(redis -> redis.set(key, json, SetArgs.Builder.ex(expiry)));
  }

  /** What is known, one JSON object in canonical form; null if it ended or expired. */
  public @Nullable String find(String id) {
    return link.call(redis -> redis.get(key(id)));
  }

  /** Starts its time again; false if it ended or expired. */
  public boolean touch(String id) {
    return link.call(redis -> redis.expire(key(id), expiry.toSeconds()));
  }

  /** Ends one; false if it had ended or expired. */
  public boolean end(String id) {
    return link.call(redis -> redis.del(key(id))) > 0;
  }

  private String key(String id) {
    return prefix + id;
  }
}
