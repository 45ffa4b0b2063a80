package io.echolayer.core.internal.text;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Seconds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Instants as text: ISO-8601 with an offset, in seconds; read with any offset, written as {@code
 * yyyy-MM-ddTHH:mm:ssZ}.
 */
public final class Timestamp {
  /** The first second of the year 0. */
  public static final long FIRST_SECOND = -62_167_219_200L;

  /** The last second of the year 9999. */
  public static final long LAST_SECOND = 253_402_300_799L;

  private static final String RULE =
      "be an ISO-8601 instant with offset, such as 2026-01-15T12:00:00Z";

  private static final String WRITTEN = "yyyy-MM-ddTHH:mm:ssZ";
  private static final long NOT_WRITTEN = Long.MIN_VALUE;

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
      if (text.length() == WRITTEN.length()) {
        long second = written(text);
        if (second != NOT_WRITTEN) {
          return Instant.ofEpochSecond(second);
        }
      }
      OffsetDateTime parsed = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      return checked(field, Instant.ofEpochSecond(parsed.toEpochSecond()));
    } catch (DateTimeException e) {
      throw new InvalidValueException(field, RULE, text);
    }
  }

  /**
   * The epoch second of a text in the form that {@link #format} writes, which is nearly every
   * instant of a large file; several times as fast as the general parser.
   *
   * @return {@link #NOT_WRITTEN} if the text has another form or a field out of range, for the
   *     general parser to judge
   * @throws DateTimeException if there is no such day
   */
  private static long written(String text) {
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    boolean inForm =
        (year | month | day | hour | minute | second) >= 0
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && text.charAt(19) == 'Z';
    if (!inForm || hour > 23 || minute > 59 || second > 59) {
      return NOT_WRITTEN;
    }
    return LocalDate.of(year, month, day).toEpochDay() * Seconds.PER_DAY
        + (long) hour * Seconds.PER_HOUR
        + minute * 60L
        + second;
  }

  /** The number that the characters write, or −1 if one is no ASCII digit. */
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * Cuts fractions of a second.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if {@code instant} lies outside the years 0 to 9999
   */
  public static Instant checked(String field, Instant instant) {
    long second = instant.getEpochSecond();
    if (!isInRange(second)) {
      throw new InvalidValueException(field, "lie in the years 0 to 9999", instant);
    }
    return instant.getNano() == 0 ? instant : Instant.ofEpochSecond(second);
  }

  /**
   * The instant of an epoch second.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException if it lies outside the years 0 to 9999
   */
  public static Instant ofSecond(String field, long second) {
    if (!isInRange(second)) {
      throw new InvalidValueException(
          field, "lie in the years 0 to 9999", "the epoch second " + second);
    }
    return Instant.ofEpochSecond(second);
  }

  /** Whether an epoch second lies in the years 0 to 9999. */
  public static boolean isInRange(long second) {
    return second >= FIRST_SECOND && second <= LAST_SECOND;
  }

  /** Writes {@code instant} in UTC with second precision. */
  public static String format(Instant instant) {
    long second = instant.getEpochSecond();
    if (!isInRange(second)) {
      return DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(second));
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, Seconds.PER_DAY));
    int inDay = Math.floorMod(second, Seconds.PER_DAY);
    char[] text = WRITTEN.toCharArray();
    put(day.getYear() / 100, text, 0);
    put(day.getYear() % 100, text, 2);
    put(day.getMonthValue(), text, 5);
    put(day.getDayOfMonth(), text, 8);
    put(inDay / Seconds.PER_HOUR, text, 11);
    put(inDay / 60 % 60, text, 14);
    put(inDay % 60, text, 17);
    return new String(text);
  }

  private static void put(int value, char[] text, int at) {
    text[at] = (char) ('0' + value / 10);
    text[at + 1] = (char) ('0' + value % 10);
  }
}
