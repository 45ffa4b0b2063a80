package io.echolayer.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-15T12:00:00Z, 2026-01-15T12:00:00Z",
    "2026-01-15T12:00:00+02:00, 2026-01-15T10:00:00Z",
    "2026-01-15T00:30:00+05:30, 2026-01-14T19:00:00Z",
    "2026-01-15T12:00:00.999999999Z, 2026-01-15T12:00:00Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59Z",
    "2024-02-29T23:59:59-00:01, 2024-03-01T00:00:59Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
  })
  void anyOffsetIsReadAndUtcIsWritten(String text, String written) {
    Instant instant = Timestamp.parse("at", text);
    assertThat(Timestamp.format(instant)).isEqualTo(written);
    assertThat(Timestamp.parse("at", written)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-01-15",
        "2026-01-15T12:00:00",
        "2026-01-15 12:00:00Z",
        "2026-02-30T12:00:00Z",
        "2026-01-15T24:00:00Z",
        "2026-01-15T23:59:60Z",
        "1768478400",
        " 2026-01-15T12:00:00Z",
        "+10000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59Z",
        "0000-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01"
      })
  void anythingElseIsRefusedByName(String text) {
    InvalidValueException e =
        catchThrowableOfType(
            InvalidValueException.class, () -> Timestamp.parse("created_at", text));
    assertThat(e).as("refusal of %s", text).isNotNull();
    assertThat(e.field()).isEqualTo("created_at");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1_768_478_400L})
  void fractionsAreCutNotRounded(long second) {
    Instant late = Instant.ofEpochSecond(second, 999_999_999);
    assertThat(Timestamp.checked("at", late)).isEqualTo(Instant.ofEpochSecond(second));
    assertThat(Timestamp.format(late)).isEqualTo(Timestamp.format(Instant.ofEpochSecond(second)));
  }

  /** Oracle: the JDK's own formatter. */
  @Test
  void writesWhatTheJdkWrites() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      long second = -62_167_219_200L + (long) (random.nextDouble() * 315_569_520_000L);
      Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
      assertThat(Timestamp.format(instant))
          .isEqualTo(DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(second)));
    }
    for (long second :
        new long[] {-62_167_219_200L, -62_167_219_201L, 253_402_300_799L, 253_402_300_800L}) {
      assertThat(Timestamp.format(Instant.ofEpochSecond(second)))
          .isEqualTo(Instant.ofEpochSecond(second).toString());
    }
  }
}
