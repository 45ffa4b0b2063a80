package io.echolayer.solana.internal.rpc;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The header {@code Retry-After}: seconds, or a date, which is taken relative to the answer's own
 * (RFC 9110, section 10.2.3). At most an hour.
 */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /** How long to wait; nothing where the header is missing or makes no sense. */
  static Duration of(HttpHeaders headers) {
    Optional<String> value = headers.firstValue("Retry-After").map(String::strip);
    if (value.isEmpty()) {
      return Duration.ZERO;
    }
    if (value.get().matches("[0-9]{1,9}")) {
      return bounded(Duration.ofSeconds(Long.parseLong(value.get())));
    }
    try {
      ZonedDateTime until = date(value.get());
      Optional<String> now = headers.firstValue("Date");
      return now.isEmpty() ? Duration.ZERO : bounded(Duration.between(date(now.get()), until));
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }

  private static ZonedDateTime date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
