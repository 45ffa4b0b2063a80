package io.echolayer.cli.shell;

import io.echolayer.cli.demo.SampleLog;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.signal.Mapping;
import io.echolayer.files.signal.SignalRow;
import io.echolayer.files.signal.SignalsCsv;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.rewards.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signals in memory.
 *
 * @param name where they come from
 * @param rows in the order of the source
 * @param refused rows that were not valid and are left out
 */
public record SignalTable(String name, List<SignalRow> rows, List<RefusedRowException> refused) {
  public SignalTable {
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
  }

  /**
   * A sample that the project makes itself: the items of {@code echolayer demo} at the end of its
   * last day.
   */
  public static SignalTable sample() {
    EpochInterval days = new EpochInterval(SampleLog.START, SampleLog.day(SampleLog.DAYS));
    Snapshot snapshot = Snapshot.of(days, Ruleset.echoLayer1(), SampleLog.make().log(), Map.of());
    List<SignalRow> rows = new ArrayList<>();
    snapshot
        .items()
        .forEach(item -> rows.add(new SignalRow(rows.size() + 2L, item.score().signals(), null)));
    return new SignalTable("the sample", rows, List.of());
  }

  /**
   * Reads a CSV file.
   *
   * @param index whose ruleset turns counts into rates
   * @param mapping file of how other columns become signals; none if they are signals columns
   */
  public static SignalTable read(EchoIndex index, String file, String... mapping) {
    List<SignalRow> rows = new ArrayList<>();
    List<RefusedRowException> refused = new ArrayList<>();
    try (SignalsCsv source = open(index, Path.of(file), mapping)) {
      while (true) {
        try {
          @Nullable SignalRow row = source.next();
          if (row == null) {
            return new SignalTable(file, rows, refused);
          }
          rows.add(row);
        } catch (RefusedRowException e) {
          refused.add(e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SignalsCsv open(EchoIndex index, Path file, String... mapping) throws IOException {
    return mapping.length == 0
        ? SignalsCsv.open(file)
        : SignalsCsv.open(file, Mapping.read(Path.of(mapping[0])), index.ruleset().engagement());
  }

  /**
   * The latest instant in the data, which is the least that can count as now; 1970 where there is
   * none.
   */
  public Instant latest() {
    return rows.stream()
        .flatMap(row -> Stream.of(row.asOf(), instant(row.signals())))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static @Nullable Instant instant(Signals signals) {
    return signals.lastInteractionAt().or(signals::createdAt).orElse(null);
  }

  /** The scores of all rows; a row with an instant of its own is scored as of that. */
  public ScoreTable score(EchoIndex index, Instant asOf) {
    List<EchoScore> scores = new ArrayList<>(rows.size());
    for (SignalRow row : rows) {
      scores.add(index.score(row.signals(), row.asOf() == null ? asOf : row.asOf()));
    }
    return new ScoreTable(scores);
  }

  @Override
  public String toString() {
    String text = rows.size() + " signals of " + name + ", latest " + latest();
    return refused.isEmpty()
        ? text
        : text + "; " + refused.size() + " rows left out, first: " + refused.get(0).getMessage();
  }
}
