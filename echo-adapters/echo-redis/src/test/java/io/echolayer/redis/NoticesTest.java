package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.store.StoredScore;
import io.echolayer.rewards.statistics.Earning;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@Tag("live")
class NoticesTest {
  @Test
  void whoListensHearsOfScoresAndRewards() throws InterruptedException {
    Notices notices = Notices.of(SharedRedis.empty());
    StoredScore score = SampleScore.of("c 😀", 3);
    Earning reward =
        new Earning("ann'\"", "discovery", (1L << 62) - 1, Instant.parse("2026-01-15T12:00:00Z"));
    assertThat(notices.publish(score)).as("nobody listens").isZero();
    BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    try (LogLines log = new LogLines(Notices.class);
        StatefulRedisPubSubConnection<String, String> connection = SharedRedis.pubSub()) {
      notices.listen(
          connection,
          new NoticeListener() {
            @Override
            public void onScore(StoredScore score) {
              heard.add(score);
              throw new IllegalStateException("a listener that fails");
            }

            @Override
            public void onReward(Earning reward) {
              heard.add(reward);
            }
          });
      SharedRedis.commands().publish(Notices.REWARDS, "none of ours");
      SharedRedis.commands().publish(Notices.REWARDS, "{\"units\":\"many\"}");
      assertThat(notices.publish(reward)).isEqualTo(1);
      assertThat(notices.publish(score)).isEqualTo(1);
      assertThat(notices.publish(score)).isEqualTo(1);
      assertThat(heard.take()).isEqualTo(reward);
      assertThat(heard.take()).isEqualTo(score);
      assertThat(heard.take()).isEqualTo(score);
      assertThat(heard).isEmpty();
      assertThat(log.levels()).hasSizeBetween(3, 4);
    }
  }
}
