package io.echolayer.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsJsonTest {
  private static final Signals ALL =
      Signals.of("c1", "u1", "tiktok")
          .discoveryShares(2)
          .totalShares(3)
          .platformReach(9_007_199_254_740_993L)
          .engagement(Engagement.of(Map.of("likes", 0.04, "comments", 0.0)))
          .viewTimeSeconds(12.5)
          .totalViews(Long.MAX_VALUE)
          .createdAt(Instant.parse("2026-01-01T00:00:00Z"))
          .lastInteractionAt(Instant.parse("2026-01-02T03:04:05Z"))
          .interactionFrequency(1e-7)
          .sentiment(-0.25)
          .credibility(0)
          .relevance(1)
          .originality(0.1)
          .build();

  @Test
  void everyFieldIsWrittenUnderItsName() {
    assertThat(SignalsJson.write(ALL).canonical())
        .isEqualTo(
            "{\"contentId\":\"c1\",\"createdAt\":\"2026-01-01T00:00:00Z\",\"creatorId\":\"u1\","
                + "\"credibility\":0,\"discoveryShares\":2,"
                + "\"engagement\":{\"comments\":0,\"likes\":0.04},\"interactionFrequency\":1e-7,"
                + "\"lastInteractionAt\":\"2026-01-02T03:04:05Z\",\"originality\":0.1,"
                + "\"platform\":\"tiktok\",\"platformReach\":9007199254740993,\"relevance\":1,"
                + "\"sentiment\":-0.25,\"totalShares\":3,\"totalViews\":9223372036854775807,"
                + "\"viewTimeSeconds\":12.5}");
  }

  @Test
  void signalsReadBackEqual() {
    assertThat(SignalsJson.read(JsonObject.parse(ALL.toString()))).isEqualTo(ALL);
    Signals nothing = Signals.of("c1", "u1", "tiktok").build();
    assertThat(SignalsJson.read(JsonObject.parse(nothing.toString())))
        .isEqualTo(nothing)
        .isNotEqualTo(ALL);
  }

  @Test
  void nullIsAbsent() {
    JsonObject json =
        JsonObject.parse(
            "{\"contentId\":\"c1\",\"creatorId\":\"u1\",\"platform\":\"tiktok\","
                + "\"sentiment\":null,\"engagement\":{\"likes\":null}}");
    assertThat(SignalsJson.read(json)).isEqualTo(Signals.of("c1", "u1", "tiktok").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"totalShare\":1 | totalShare",
        "\"totalShares\":1.5 | totalShares",
        "\"totalShares\":\"1\" | totalShares",
        "\"engagement\":{\"likes\":\"many\"} | engagement.likes",
        "\"engagement\":{\"likes\":-1} | engagement.likes",
        "\"engagement\":0.5 | engagement",
        "\"createdAt\":\"2026-01-01\" | createdAt"
      })
  void aWrongMemberIsNamed(String member, String field) {
    JsonObject json =
        JsonObject.parse(
            "{\"contentId\":\"c\",\"creatorId\":\"u\",\"platform\":\"x\"," + member + "}");
    InvalidValueException e =
        catchThrowableOfType(InvalidValueException.class, () -> SignalsJson.read(json));
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.field()).isEqualTo(field);
  }
}
