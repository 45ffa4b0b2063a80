package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.files.internal.csv.Cell;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Instants in a notation of another system: a pattern of {@link DateTimeFormatter}, or {@code
 * epoch-seconds} or {@code epoch-millis}. A date that the calendar does not have (31 February) is
 * refused, not moved.
 */
final class DatePattern implements InstantFormat {
  static final String SECONDS = "epoch-seconds";
  static final String MILLIS = "epoch-millis";

  private final String pattern;
  private final DateTimeFormatter formatter;

  private DatePattern(String pattern, DateTimeFormatter formatter) {
    this.pattern = pattern;
    this.formatter = formatter;
  }

  /**
   * @param field the mapping's member, for the error
   * @throws InvalidValueException if {@code pattern} is none
   */
  static InstantFormat of(String field, String pattern) {
    if (pattern.equals(SECONDS)) {
      return cell -> epoch(cell, Instant::ofEpochSecond);
    }
    if (pattern.equals(MILLIS)) {
      return cell -> epoch(cell, Instant::ofEpochMilli);
    }
    try {
      return new DatePattern(
          pattern,
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.ERA, 1)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(
          field,
          "be a pattern of java.time.format.DateTimeFormatter, " + SECONDS + " or " + MILLIS,
          '"' + pattern + "\" (" + e.getMessage() + ")");
    }
  }

  @Override
  public Instant read(Cell cell) {
    try {
      return checked(cell, instant(formatter.parse(cell.text())));
    } catch (DateTimeException e) {
      throw cell.refusal("be a date of the pattern " + pattern);
    }
  }

  private static Instant epoch(Cell cell, LongFunction<Instant> unit) {
    try {
      return checked(cell, unit.apply(cell.count()));
    } catch (DateTimeException e) {
      throw cell.refusal("lie in the years 0 to 9999");
    }
  }

  private static Instant checked(Cell cell, Instant instant) {
    try {
      return Timestamp.checked(cell.name(), instant);
    } catch (InvalidValueException e) {
      throw cell.refusal(e.rule());
    }
  }

  private static Instant instant(TemporalAccessor parsed) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.ofEpochSecond(parsed.getLong(ChronoField.INSTANT_SECONDS));
    }
    @Nullable LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      throw new DateTimeException("no date");
    }
    @Nullable LocalTime time = parsed.query(TemporalQueries.localTime());
    @Nullable ZoneId zone = parsed.query(TemporalQueries.zone());
    return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
        .atZone(zone == null ? ZoneOffset.UTC : zone)
        .toInstant();
  }
}
