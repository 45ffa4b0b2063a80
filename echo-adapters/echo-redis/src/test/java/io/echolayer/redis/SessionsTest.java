package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lettuce.core.api.sync.RedisCommands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("live")
class SessionsTest {
  private final RedisCommands<String, String> redis = SharedRedis.commands();

  @Test
  void aSessionLastsADayFromItsLastTouch() {
    Sessions sessions = Sessions.ofUsers(SharedRedis.empty());
    String session = "{\"name\":\"Ann 😀\",\"roles\":3}";
    assertThat(sessions.find("ann")).isNull();
    assertThat(sessions.touch("ann")).isFalse();
    assertThat(sessions.end("ann")).isFalse();
    sessions.put("ann", "{\"roles\": 3, \"name\": \"Ann 😀\"}");
    assertThat(sessions.find("ann")).isEqualTo(session);
    assertThat(redis.ttl("session:ann")).isBetween(86_300L, 86_400L);
    redis.expire("session:ann", 100);
    assertThat(sessions.touch("ann")).isTrue();
    assertThat(redis.ttl("session:ann")).isBetween(86_300L, 86_400L);
    assertThat(sessions.end("ann")).isTrue();
    assertThat(sessions.find("ann")).isNull();
  }

  @Test
  void aSocketLastsAnHour() {
    Sessions sockets = Sessions.ofSockets(SharedRedis.empty());
    String socket = "{\"user\":\"ann\"}";
    sockets.put("17", socket);
    assertThat(sockets.find("17")).isEqualTo(socket);
    assertThat(redis.ttl("socket:17")).isBetween(3_500L, 3_600L);
    assertThatIllegalArgumentException().isThrownBy(() -> sockets.put(" ", socket));
    assertThatIllegalArgumentException().isThrownBy(() -> sockets.put("17", "[]"));
  }
}
