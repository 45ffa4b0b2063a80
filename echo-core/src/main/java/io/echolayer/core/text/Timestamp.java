package io.echolayer.core.text;

import io.echolayer.core.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Instants as text: ISO-8601 with an offset, in seconds; read with any offset, written as {@code
 * yyyy-MM-ddTHH:mm:ssZ}.
 */
public final class Timestamp {
  private static final String RULE =
      "be an ISO-8601 instant with offset, such as 2026-01-15T12:00:00Z";
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private Timestamp() {}

  /**
   * Parses an instant; fractions of a second are cut.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if {@code text} has no offset, is not ISO-8601, or lies outside
   *     the years 0 to 9999
   */
  public static Instant parse(String field, String text) {
    try {
      OffsetDateTime parsed = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      return checked(field, Instant.ofEpochSecond(parsed.toEpochSecond()));
    } catch (DateTimeException e) {
      throw new InvalidValueException(field, RULE, text);
    }
  }

  /**
   * Cuts fractions of a second.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if {@code instant} lies outside the years 0 to 9999
   */
  public static Instant checked(String field, Instant instant) {
    long second = instant.getEpochSecond();
    if (second < FIRST || second > LAST) {
      throw new InvalidValueException(field, "lie in the years 0 to 9999", instant);
    }
    return Instant.ofEpochSecond(second);
  }

  /** Writes {@code instant} in UTC with second precision. */
  public static String format(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(instant.getEpochSecond()));
  }
}
