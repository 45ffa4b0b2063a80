package io.echolayer.core.internal.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsJsonTest {
  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Signals ALL =
      Signals.builder("c1", "u1", "tiktok")
          .discoveryShares(2)
          .totalShares(3)
          .platformReach(9_007_199_254_740_993L)
          .engagement(Engagement.of(Map.of("likes", 0.04, "comments", 0.0)))
          .viewTimeSeconds(12.5)
          .totalViews(Long.MAX_VALUE)
          .createdAt(CREATED)
          .lastInteractionAt(Instant.parse("2026-01-02T03:04:05Z"))
          .interactionFrequency(1e-7)
          .sentiment(-0.25)
          .credibility(0)
          .relevance(1)
          .originality(0.1)
          .build();

  @Test
  void everyFieldIsWrittenUnderItsName() {
    assertThat(ALL.toString())
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
    assertThat(read(SignalsJson.writeObserved(ALL)).createdAt(CREATED).build()).isEqualTo(ALL);
    Signals nothing = Signals.builder("c1", "u1", "tiktok").build();
    assertThat(read(SignalsJson.writeObserved(nothing)).build())
        .isEqualTo(nothing)
        .isNotEqualTo(ALL);
  }

  @Test
  void aBuilderOfSignalsGivesTheSame() {
    assertThat(ALL.toBuilder().build()).isEqualTo(ALL).hasToString(ALL.toString());
    assertThat(ALL.toBuilder().totalViews(7).build()).isNotEqualTo(ALL);
  }

  @Test
  void nullIsAbsent() {
    JsonObject json = JsonObject.parse("{\"sentiment\":null,\"engagement\":{\"likes\":null}}");
    assertThat(read(json).build()).isEqualTo(Signals.builder("c1", "u1", "tiktok").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"totalShares\":1.5 | totalShares",
        "\"totalShares\":\"1\" | totalShares",
        "\"engagement\":{\"likes\":\"many\"} | engagement.likes",
        "\"engagement\":{\"likes\":-1} | engagement.likes",
        "\"engagement\":0.5 | engagement",
        "\"lastInteractionAt\":\"2026-01-01\" | lastInteractionAt"
      })
  void aWrongMemberIsNamed(String member, String field) {
    JsonObject json = JsonObject.parse("{" + member + "}");
    InvalidValueException e = catchThrowableOfType(InvalidValueException.class, () -> read(json));
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.field()).isEqualTo(field);
  }

  private static Signals.Builder read(JsonObject json) {
    Signals.Builder into = Signals.builder("c1", "u1", "tiktok");
    SignalsJson.readObserved(json, into);
    return into;
  }
}
