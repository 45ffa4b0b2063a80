package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("live")
class RateLimitsTest {
  private static final Instant AT = Instant.parse("2026-01-15T12:00:30Z");

  private RateLimits limits;

  @BeforeEach
  void open() {
    limits = RateLimits.of(SharedRedis.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "api:public, 100",
    "api:authenticated, 1000",
    "echo:calculate, 10",
    "content:create, 5"
  })
  void aTierAllowsSoManyAMinute(String endpoint, int limit) {
    RateTier tier =
        List.of(
                RateTier.API_PUBLIC,
                RateTier.API_AUTHENTICATED,
                RateTier.ECHO_CALCULATE,
                RateTier.CONTENT_CREATE)
            .stream()
            .filter(each -> each.endpoint().equals(endpoint))
            .findFirst()
            .orElseThrow();
    for (int call = 1; call <= limit; call++) {
      assertThat(limits.count("u", tier, AT))
          .isEqualTo(
              new RateDecision(true, call, limit, Instant.parse("2026-01-15T12:01:00Z"), true));
    }
    assertThat(limits.count("u", tier, AT).isAllowed()).isFalse();
    assertThat(limits.count("v", tier, AT).used()).isEqualTo(1);
    assertThat(limits.count("u", tier, AT.plusSeconds(29)).isAllowed()).isFalse();
    assertThat(limits.count("u", tier, AT.plusSeconds(30)).used()).isEqualTo(1);
  }

  @Test
  void aKeyExpires() {
    limits.count("u", RateTier.CONTENT_CREATE, AT);
    String key = "rate:u:content:create:29474640";
    assertThat(AT.getEpochSecond() / 60).isEqualTo(29_474_640L);
    assertThat(SharedRedis.commands().get(key)).isEqualTo("1");
    assertThat(SharedRedis.commands().ttl(key)).isBetween(110L, 120L);
  }

  @Test
  void noTwoUsersShareAKey() {
    RateTier create = new RateTier("create", 5);
    assertThat(limits.count("u:content", create, AT).used()).isEqualTo(1);
    assertThat(limits.count("u", new RateTier("content:create", 5), AT).used()).isEqualTo(1);
    assertThat(limits.count("u%3Acontent", create, AT).used()).isEqualTo(1);
  }

  @Test
  void callersWhoRaceAreAllCounted() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> callers = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        callers.add(() -> limits.count("u", RateTier.API_PUBLIC, AT).isAllowed());
      }
      int allowed = 0;
      for (Future<Boolean> caller : threads.invokeAll(callers)) {
        allowed += caller.get() ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(100);
    } finally {
      threads.shutdownNow();
    }
  }
}
