package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.files.Progress;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.output.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Scores a file of signals into a file of scores, in input order and constant memory.
 *
 * <p>A row that is not valid goes to {@link RejectsCsv#pathOf the rejects file} and the run goes
 * on; a strict run stops at the first. Files appear whole, at the end: a run that fails leaves
 * everything as it was, and input and output may be the same file.
 *
 * @param input signals, as {@link SignalsCsv} reads them
 * @param asOf what counts as now for rows that do not say
 * @param output where the scores go, as {@link ScoresCsv} writes them
 * @param mapping how the input's columns become signals columns; null if they are
 * @param index what to score by
 * @param strict whether to stop at the first row that is not valid
 * @param progress hears how far the run is
 */
public record ScoreRun(
    Path input,
    Instant asOf,
    Path output,
    @Nullable Mapping mapping,
    EchoIndex index,
    boolean strict,
    Progress progress) {
  /** A run that rejects rows and goes on, over signals columns, without reports. */
  public static ScoreRun of(Path input, Instant asOf, Path output, EchoIndex index) {
    return new ScoreRun(input, asOf, output, null, index, false, Progress.NONE);
  }

  /** The same over other columns. */
  public ScoreRun withMapping(Mapping other) {
    return new ScoreRun(input, asOf, output, other, index, strict, progress);
  }

  /** The same, stopping at the first row that is not valid or going on. */
  public ScoreRun withStrict(boolean other) {
    return new ScoreRun(input, asOf, output, mapping, index, other, progress);
  }

  /** The same with reports. */
  public ScoreRun withProgress(Progress other) {
    return new ScoreRun(input, asOf, output, mapping, index, strict, other);
  }

  /**
   * Reads, scores and writes.
   *
   * @throws RefusedInputException if the input cannot be read to its end, or has a row that is not
   *     valid and the run is strict
   * @throws InvalidValueException if the mapping has a rate that the ruleset has no weight for
   * @throws IOException if reading or writing fails
   */
  public ScoreSummary run() throws IOException {
    Path rejectsPath = RejectsCsv.pathOf(output);
    if (Files.exists(rejectsPath) && Files.isSameFile(input, rejectsPath)) {
      throw new InvalidValueException(
          "output", "not put its rejects in place of the input", output);
    }
    try (SignalsCsv signals = open();
        AtomicFile file = AtomicFile.create(output);
        RejectsCsv rejects = RejectsCsv.of(output)) {
      ScoresCsv scores = ScoresCsv.to(file.stream());
      long rows = transfer(signals, scores, rejects);
      scores.close();
      rejects.commit();
      file.commit();
      long rejected = rejects.count();
      return new ScoreSummary(rows, rows - rejected, rejected, rejected == 0 ? null : rejectsPath);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private SignalsCsv open() throws IOException {
    return mapping == null
        ? SignalsCsv.open(input)
        : SignalsCsv.open(input, mapping, index.ruleset().engagement());
  }

  private long transfer(SignalsCsv signals, ScoresCsv scores, RejectsCsv rejects)
      throws IOException {
    long size = Files.size(input);
    long rows = 0;
    while (true) {
      try {
        @Nullable SignalRow row = signals.next();
        if (row == null) {
          progress.report(rows, signals.bytesRead(), size);
          return rows;
        }
        scores.write(index.score(row.signals(), row.asOf() == null ? asOf : row.asOf()));
      } catch (RefusedRowException e) {
        if (strict) {
          throw e;
        }
        rejects.write(e);
      }
      rows++;
      if (rows % Progress.INTERVAL == 0) {
        progress.report(rows, signals.bytesRead(), size);
      }
    }
  }
}
