package io.echolayer.redis;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.store.StoredScore;
import io.echolayer.rewards.statistics.Earning;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes scores and rewards as JSON on {@value #SCORES} and {@value #REWARDS}, to whoever
 * listens at that moment. A notice is no record: who was away does not hear of it.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class Notices {
  /** The channel of scores. */
  public static final String SCORES = "notices:scores";

  /** The channel of rewards. */
  public static final String REWARDS = "notices:rewards";

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final RedisLink link;

  private Notices(RedisLink link) {
    this.link = link;
  }

  /** Notices over {@code link}. */
  public static Notices of(RedisLink link) {
    return new Notices(link);
  }

  /**
   * Says that an item was scored.
   *
   * @return how many listened
   * @throws RedisStoreException if it could not be said
   */
  public long publish(StoredScore score) {
    return publish(SCORES, score.json());
  }

  /**
   * Says that a user was paid.
   *
   * @return how many listened
   * @throws RedisStoreException if it could not be said
   */
  public long publish(Earning reward) {
    return publish(REWARDS, json(reward).canonical());
  }

  private long publish(String channel, String notice) {
    return link.call(redis -> redis.publish(channel, notice));
  }

  /**
   * Lets a listener hear of all that is published from now on, until the connection is closed.
   *
   * @param connection used, and left open; Lettuce makes it again when it is lost
   * @throws RedisStoreException if Redis does not agree in time
   */
  public void listen(
      StatefulRedisPubSubConnection<String, String> connection, NoticeListener listener) {
    connection.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String notice) {
            hear(listener, channel, notice);
          }
        });
    link.call(redis -> connection.async().subscribe(SCORES, REWARDS));
  }

  /** Passes over what is no notice, and outlives a listener that fails. */
  private static void hear(NoticeListener listener, String channel, String notice) {
    try {
      if (channel.equals(SCORES)) {
        listener.onScore(StoredScore.parse(notice));
      } else if (channel.equals(REWARDS)) {
        listener.onReward(reward(JsonObject.parse(notice)));
      }
    } catch (RuntimeException e) {
      LOG.warn("A notice on {} was not taken: {}", channel, notice, e);
    }
  }

  /** Units are text: many readers of JSON know no integers beyond 2^53. */
  private static JsonObject json(Earning reward) {
    return JsonObject.builder()
        .put("user", reward.user())
        .put("rule", reward.rule())
        .put("units", Long.toString(reward.units()))
        .put("at", reward.at())
        .build();
  }

  private static Earning reward(JsonObject notice) {
    return new Earning(
        notice.text("user"),
        notice.text("rule"),
        Long.parseLong(notice.text("units")),
        notice.instant("at"));
  }
}
