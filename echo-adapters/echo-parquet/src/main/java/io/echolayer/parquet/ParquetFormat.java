package io.echolayer.parquet;

import io.echolayer.files.signal.ScoreFormat;
import io.echolayer.files.signal.ScoreSink;
import io.echolayer.files.signal.SignalParts;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Parquet files of signals and scores: the columns of CSV by name, absent cells as null.
 *
 * <p>Texts are strings; counts are integers of 32 or 64 bits; numbers are floating-point numbers or
 * integers; instants are timestamps in UTC, or texts as in CSV. Scores are doubles with all their
 * bits. A row group is read by one thread and held in memory in its compressed form.
 */
public final class ParquetFormat implements ScoreFormat {
  /** The format; it has no options. */
  public ParquetFormat() {}

  @Override
  public String suffix() {
    return ".parquet";
  }

  @Override
  public SignalParts read(Path file) throws IOException {
    return ParquetSignals.open(file);
  }

  @Override
  public ScoreSink write(Path file) throws IOException {
    return ParquetScores.create(file);
  }
}
