package io.echolayer.files.signal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file format of signals and of scores beside CSV, found by {@link java.util.ServiceLoader}. It
 * is told by the end of a file's name.
 */
public interface ScoreFormat {
  /** The end of a file's name, such as {@code .parquet}. */
  String suffix();

  /**
   * Opens a file of signals columns.
   *
   * @throws io.echolayer.files.RefusedInputException if it is none
   */
  SignalParts read(Path file) throws IOException;

  /** Starts a file of scores. */
  ScoreSink write(Path file) throws IOException;
}
