package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.batch.BatchScoring;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.files.Progress;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.csv.RejectsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Scores a file of signals into a file of scores, in input order and constant memory. A file is CSV
 * unless its name ends like that of a {@link ScoreFormat}.
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
 * @param threads threads that read, score and print, at least 1; the caller's, which cuts the input
 *     and writes the output, is not one of them
 */
public record ScoreRun(
    Path input,
    Instant asOf,
    Path output,
    @Nullable Mapping mapping,
    EchoIndex index,
    boolean strict,
    Progress progress,
    int threads) {
  private static final long MEMORY_PER_THREAD = 8L << 20;

  public ScoreRun {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
    }
  }

  /** A run that rejects rows and goes on, over signals columns, without reports. */
  public static ScoreRun of(Path input, Instant asOf, Path output, EchoIndex index) {
    return new ScoreRun(input, asOf, output, null, index, false, Progress.NONE, availableThreads());
  }

  /** The same over other columns; null for signals columns. */
  public ScoreRun withMapping(@Nullable Mapping other) {
    return new ScoreRun(input, asOf, output, other, index, strict, progress, threads);
  }

  /** The same, stopping at the first row that is not valid or going on. */
  public ScoreRun withStrict(boolean other) {
    return new ScoreRun(input, asOf, output, mapping, index, other, progress, threads);
  }

  /** The same with reports. */
  public ScoreRun withProgress(Progress other) {
    return new ScoreRun(input, asOf, output, mapping, index, strict, other, threads);
  }

  /** The same on another number of threads; by default there is one for each processor. */
  public ScoreRun withThreads(int other) {
    return new ScoreRun(input, asOf, output, mapping, index, strict, progress, other);
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
    try (SignalParts parts = ScoreFormats.read(input, mapping, index.ruleset().engagement());
        ScoreSink scores = ScoreFormats.write(output);
        RejectsCsv rejects = RejectsCsv.of(output);
        ScorePipeline pipeline = new ScorePipeline(parts, scores, rejects, progress, threads)) {
      long rows = pipeline.run(BatchScoring.of(index), asOf, strict, threads);
      rejects.commit();
      scores.commit();
      long rejected = rejects.count();
      return new ScoreSummary(rows, rows - rejected, rejected, rejected == 0 ? null : rejectsPath);
    }
  }

  /** A thread for each processor, as long as each has memory for its parts. */
  private static int availableThreads() {
    Runtime machine = Runtime.getRuntime();
    long inMemory = machine.maxMemory() / MEMORY_PER_THREAD;
    return (int) Math.max(1, Math.min(machine.availableProcessors(), inMemory));
  }
}
