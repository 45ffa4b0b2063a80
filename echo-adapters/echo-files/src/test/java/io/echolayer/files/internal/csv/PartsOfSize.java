package io.echolayer.files.internal.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Cuts files smaller than {@link CsvParts#open} does, so that cuts fall everywhere.
 *
 * @param partSize bytes of a part
 * @param longestRecord bytes of the longest record that a part is made longer for
 */
public record PartsOfSize(int partSize, int longestRecord) {
  /** Opens a file. */
  public CsvParts open(Path file) throws IOException {
    return new CsvParts(Files.newInputStream(file), partSize, longestRecord);
  }
}
