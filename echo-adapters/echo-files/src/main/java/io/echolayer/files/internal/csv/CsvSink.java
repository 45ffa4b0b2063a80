package io.echolayer.files.internal.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.echolayer.core.internal.text.DoubleText;
import io.echolayer.core.internal.text.Timestamp;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV: UTF-8, a line feed after every line, the last included, quotes only where RFC 4180
 * needs them. The header is written at once, so that a file without rows is a header alone.
 *
 * <p>Cells are given from left to right, then {@link #endRow}. Values must be well-formed Unicode.
 * A stream that fails makes {@link #endRow} throw an {@link java.io.UncheckedIOException}. Not
 * thread safe.
 */
public final class CsvSink implements Closeable {
  /**
   * FastCSV also quotes a first cell that starts with its comment character; a NUL is none that RFC
   * 4180 allows.
   */
  private static final char NO_COMMENTS = '\0';

  private static final int BUFFER = 1 << 16;

  private final CsvWriter writer;
  private final List<String> header;
  private final @Nullable String[] cells;
  private int filled;

  private CsvSink(CsvWriter writer, List<String> header) {
    this.writer = writer;
    this.header = header;
    this.cells = new @Nullable String[header.size()];
  }

  /**
   * Starts a file with its header.
   *
   * @param out where to write; closed with the sink
   * @param header names of the columns, at least one
   */
  public static CsvSink to(OutputStream out, List<String> header) {
    CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .commentCharacter(NO_COMMENTS)
            .bufferSize(BUFFER)
            .build(out, StandardCharsets.UTF_8);
    writer.writeRecord(header);
    return new CsvSink(writer, List.copyOf(header));
  }

  /** The next cell, a text; empty if null. */
  public CsvSink text(@Nullable String value) {
    return cell(value);
  }

  /** The next cell, the shortest text that parses back to {@code value}. */
  public CsvSink number(double value) {
    return cell(DoubleText.of(value));
  }

  /** The next cell, a whole number. */
  public CsvSink count(long value) {
    return cell(Long.toString(value));
  }

  /** The next cell, an instant as {@code yyyy-MM-ddTHH:mm:ssZ}. */
  public CsvSink instant(Instant value) {
    return cell(Timestamp.format(value));
  }

  /** The next cell, {@code true} or {@code false}. */
  public CsvSink flag(boolean value) {
    return cell(Boolean.toString(value));
  }

  /** The next cell, empty. */
  public CsvSink empty() {
    return cell(null);
  }

  /**
   * Ends the row.
   *
   * @throws IllegalStateException if the row has fewer cells than the header
   */
  public void endRow() {
    if (filled != cells.length) {
      throw new IllegalStateException(
          "a row must have " + cells.length + " cells " + header + ", but has " + filled);
    }
    writer.writeRecord(cells);
    Arrays.fill(cells, null);
    filled = 0;
  }

  /** Passes on what is still buffered, and leaves the stream open. */
  public void flush() throws IOException {
    writer.flush();
  }

  /** Flushes and closes the stream. */
  @Override
  public void close() throws IOException {
    writer.close();
  }

  private CsvSink cell(@Nullable String value) {
    if (filled == cells.length) {
      throw new IllegalStateException(
          "a row must have " + cells.length + " cells " + header + ", but has more");
    }
    cells[filled++] = value;
    return this;
  }
}
