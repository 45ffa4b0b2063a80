package io.echolayer.benchmarks.scoring;

import io.echolayer.core.internal.text.DoubleText;
import io.echolayer.core.internal.text.Timestamp;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A signals file as {@code echolayer score} reads it, the same every time: 18 columns in the shape
 * of the specification's vectors, about 245 bytes a row, most numbers with all their digits, one
 * cell in 100 empty.
 */
public final class GeneratedSignals {
  /** What counts as now. */
  public static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  static final List<String> COLUMNS =
      List.of(
          ("content_id,creator_id,platform,discovery_shares,total_shares,platform_reach,"
                  + "engagement.comments,engagement.likes,engagement.shares,view_time_seconds,"
                  + "total_views,created_at,last_interaction_at,interaction_frequency,sentiment,"
                  + "credibility,relevance,originality")
              .split(",", -1));

  private static final String[] PLATFORMS = {"twitter", "telegram", "youtube", "reddit", "tiktok"};
  private static final int DAY = 86_400;

  private final SplittableRandom random = new SplittableRandom(42);
  private final StringBuilder line = new StringBuilder();

  GeneratedSignals() {}

  /** Writes {@code rows} rows to a new file. */
  public static void write(Path file, long rows) throws IOException {
    GeneratedSignals signals = new GeneratedSignals();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.append(String.join(",", COLUMNS)).append('\n');
      for (long row = 0; row < rows; row++) {
        out.append(signals.row(row)).append('\n');
      }
    }
  }

  /**
   * Writes a file.
   *
   * @param arguments path and number of rows
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
  }

  /** The cells of the next row; an absent one is empty. */
  List<String> cells(long row) {
    return List.of(row(row).toString().split(",", -1));
  }

  private CharSequence row(long row) {
    line.setLength(0);
    line.append('c').append(row).append(",u").append(random.nextInt(1_000_000)).append(',');
    line.append(PLATFORMS[random.nextInt(PLATFORMS.length)]);
    long total = magnitude(6);
    cell(Long.toString((long) (total * random.nextDouble())));
    cell(Long.toString(total));
    cell(Long.toString(magnitude(7)));
    number(random.nextDouble() * 1e-3);
    number(random.nextDouble());
    number(random.nextDouble() * 1e-2);
    number(random.nextInt(100_000_000) / 1e6);
    cell(Long.toString(magnitude(9)));
    long created = AS_OF.getEpochSecond() - random.nextInt(300 * DAY);
    long age = AS_OF.getEpochSecond() - created;
    cell(Timestamp.format(Instant.ofEpochSecond(created)));
    cell(Timestamp.format(Instant.ofEpochSecond(created + (long) (age * random.nextDouble()))));
    number(random.nextInt(150_000) / 1e4);
    number(random.nextDouble() * 2 - 1);
    number(random.nextDouble());
    number(random.nextDouble());
    number(random.nextDouble());
    return line;
  }

  private void number(double value) {
    cell(DoubleText.of(value));
  }

  private void cell(String text) {
    line.append(',');
    if (random.nextInt(100) > 0) {
      line.append(text);
    }
  }

  /** A whole number below 10^digits, as likely in each decade. */
  private long magnitude(int digits) {
    long bound = 1;
    for (int i = random.nextInt(digits + 1); i > 0; i--) {
      bound *= 10;
    }
    return random.nextLong(bound);
  }
}
