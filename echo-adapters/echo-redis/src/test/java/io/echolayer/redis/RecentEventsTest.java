package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.echolayer.propagation.event.PropagationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("live")
class RecentEventsTest {
  private static PropagationEvent event(String id, String content, double strength) {
    Instant at = Instant.parse("2026-01-15T12:00:00Z");
    return new PropagationEvent(id, content, "ann", "ben", at, "youtube", "reddit", strength);
  }

  @Test
  void theLastEventsOfAnItemComeBackNewestFirst() {
    RedisLink link = SharedRedis.empty();
    RecentEvents recent = RecentEvents.of(link, 5);
    List<PropagationEvent> added = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      added.add(event("e" + i + " 😀'\"\\\n", "c'; FLUSHALL", 1.0 / (i + 1)));
      recent.add(added.get(i));
    }
    recent.add(event("other", "d", 1));
    List<PropagationEvent> last = new ArrayList<>(added.subList(7, 12));
    Collections.reverse(last);
    assertThat(recent.of("c'; FLUSHALL")).isEqualTo(last);
    assertThat(recent.of("d")).containsExactly(event("other", "d", 1));
    assertThat(recent.of("nothing")).isEmpty();
    String key = "propagation:events:c'; FLUSHALL";
    assertThat(SharedRedis.commands().llen(key)).isEqualTo(5);
    assertThat(SharedRedis.commands().ttl(key)).isBetween(3_590L, 3_600L);
  }

  @Test
  void aFeedHasALength() {
    RedisLink link = SharedRedis.empty();
    assertThatIllegalArgumentException().isThrownBy(() -> RecentEvents.of(link, 0));
  }
}
