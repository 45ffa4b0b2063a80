package io.echolayer.realdata;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.files.internal.csv.Cell;
import io.echolayer.files.internal.csv.CsvRow;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a video had gathered by a day on which it was trending. Days are UTC and stand for their
 * first second.
 *
 * @param taken the day of the counts, not before {@code published}
 * @param likes null where the site hides it, and so are {@code dislikes} and {@code comments}
 */
record YouTubeSnapshot(
    String video,
    String channel,
    Instant published,
    Instant taken,
    long views,
    @Nullable Long likes,
    @Nullable Long dislikes,
    @Nullable Long comments) {
  /** The columns that are read. */
  static final List<String> COLUMNS =
      List.of(
          "video_id",
          "channel_title",
          "publish_time",
          "trending_date",
          "views",
          "likes",
          "dislikes",
          "comment_count",
          "comments_disabled",
          "ratings_disabled");

  private static final DateTimeFormatter YEAR_MONTH_DAY = day("uuuu/MM/dd");
  private static final DateTimeFormatter YEAR_DAY_MONTH = day("uuuu/dd/MM");
  private static final double SECONDS_PER_DAY = 86_400;

  /**
   * Reads a row.
   *
   * @throws io.echolayer.files.RefusedRowException if it is unusable
   */
  static YouTubeSnapshot read(CsvRow row) {
    try {
      Instant published = day(row.cell("publish_time"), YEAR_MONTH_DAY);
      Instant taken = day(row.cell("trending_date"), YEAR_DAY_MONTH);
      if (taken.isBefore(published)) {
        throw row.cell("trending_date").refusal("not be before publish_time");
      }
      boolean rated = !flag(row.cell("ratings_disabled"));
      boolean discussed = !flag(row.cell("comments_disabled"));
      return new YouTubeSnapshot(
          Names.id("video_id", row.text("video_id")),
          Names.id("channel_title", row.text("channel_title")),
          published,
          taken,
          count(row.cell("views")),
          rated ? (Long) count(row.cell("likes")) : null,
          rated ? (Long) count(row.cell("dislikes")) : null,
          discussed ? (Long) count(row.cell("comment_count")) : null);
    } catch (InvalidValueException e) {
      throw row.refusal(e);
    }
  }

  /** 2 · likes / (likes + dislikes) − 1, or null without ratings. */
  @Nullable Double sentiment() {
    if (likes == null || dislikes == null) {
      return null;
    }
    double ratings = (double) likes + dislikes;
    return ratings == 0 ? null : (Double) (2.0 * likes / ratings - 1);
  }

  /**
   * Likes and comments gained per day since an earlier snapshot, of those that both show: 0 where
   * more were taken back than given, null where they have neither in common.
   */
  @Nullable Double gainedPerDaySince(YouTubeSnapshot before) {
    boolean rated = likes != null && before.likes != null;
    boolean discussed = comments != null && before.comments != null;
    if (!rated && !discussed) {
      return null;
    }
    double gained = gained(before.likes, likes) + gained(before.comments, comments);
    return Math.max(0, gained)
        / (Duration.between(before.taken, taken).toSeconds() / SECONDS_PER_DAY);
  }

  /** Whether somebody liked, disliked or commented since an earlier snapshot, or took it back. */
  boolean isTouchedSince(YouTubeSnapshot before) {
    return gained(before.likes, likes) != 0
        || gained(before.dislikes, dislikes) != 0
        || gained(before.comments, comments) != 0;
  }

  private static double gained(@Nullable Long before, @Nullable Long now) {
    return before == null || now == null ? 0 : now - before;
  }

  private static long count(Cell cell) {
    long count = cell.count();
    if (count < 0) {
      throw cell.refusal("be at least 0");
    }
    return count;
  }

  private static boolean flag(Cell cell) {
    return switch (cell.text()) {
      case "TRUE", "True", "true" -> true;
      case "FALSE", "False", "false" -> false;
      default -> throw cell.refusal("be TRUE or FALSE");
    };
  }

  private static Instant day(Cell cell, DateTimeFormatter format) {
    try {
      LocalDate day = LocalDate.parse(cell.text(), format);
      return Timestamp.checked(cell.name(), day.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      throw cell.refusal(
          format == YEAR_DAY_MONTH ? "be a day as yyyy/dd/mm" : "be a day as yyyy/mm/dd");
    }
  }

  private static DateTimeFormatter day(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
