package io.echolayer.files.internal.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.echolayer.core.InvalidValueException;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.RefusedRowException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV after RFC 4180 row by row, in constant memory: UTF-8 with or without a byte order mark,
 * LF or CRLF, a header first, columns in any order, blank lines skipped.
 *
 * <p>What cannot be read refuses the file with a {@link RefusedInputException}: bytes that are not
 * UTF-8, a quote that is not closed, a cell above {@link #MAX_CELL} characters, no header, a header
 * that repeats a column, lacks a required one or has one that is not known. A row with too few or
 * too many cells is refused with a {@link RefusedRowException}; the next call of {@link #next} goes
 * on after it.
 *
 * <p>Not thread safe.
 */
public final class CsvSource implements Closeable {
  /** The longest cell, in UTF-16 characters. */
  public static final int MAX_CELL = 1 << 20;

  /** The longest row, in UTF-16 characters of its cells. */
  public static final int MAX_ROW = 1 << 22;

  /**
   * FastCSV refuses a cell that it cannot buffer, which depends on where in the buffer it starts:
   * twice the cell always fits.
   */
  private static final int MAX_BUFFER = 2 * MAX_CELL;

  private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

  private final String file;
  private final @Nullable Utf8Source text;
  private final Place start;
  private final CsvRow row;
  private final RowHandler handler;
  private final CsvReader<CsvRow> reader;
  private final CloseableIterator<CsvRow> rows;
  private final List<String> header;

  private CsvSource(String file, @Nullable Utf8Source text, Reader in, Place start, Columns columns)
      throws IOException {
    this.file = file;
    this.text = text;
    this.start = start;
    this.row = new CsvRow(file, start.line() - 1);
    this.handler = new RowHandler(row);
    this.reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(MAX_BUFFER)
            .build(handler, in);
    this.rows = reader.iterator();
    if (advance() == null) {
      throw refusal(0, new InvalidValueException("file", "start with a header line", "empty"));
    }
    this.header = new Header(file, row).define(columns);
    handler.limit(header.size());
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws RefusedInputException if there is no header, or one that {@code columns} do not allow
   * @throws IOException if the file cannot be read
   */
  public static CsvSource open(Path path, Columns columns) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      Utf8Source text = new Utf8Source(in);
      return new CsvSource(path.toString(), text, text, Place.START, columns);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Opens a part of a file, with the lines and offsets of the whole.
   *
   * @param file name for errors
   * @param header the header as {@link CsvBytes} writes it; empty if the part starts with it
   */
  public static CsvSource open(CsvPart part, String file, String header, Columns columns)
      throws IOException {
    Place start = Place.of(part, header);
    @Nullable String known = part.text();
    if (known != null) {
      return new CsvSource(file, null, new StringReader(header + known), start, columns);
    }
    byte[] before = header.getBytes(StandardCharsets.UTF_8);
    Utf8Source text =
        Utf8Source.inside(new SequenceInputStream(new ByteArrayInputStream(before), part.stream()));
    return new CsvSource(file, text, text, start, columns);
  }

  /** The columns of the file, in its order, those to drop included. */
  public List<String> header() {
    return header;
  }

  /** The row that {@link #next} went to; one object for all rows. */
  public CsvRow row() {
    return row;
  }

  /** Bytes taken from the file so far; 0 if this is a part that was in memory. */
  public long bytesRead() {
    return text == null ? 0 : text.bytesRead();
  }

  /**
   * Goes to the next row.
   *
   * @return the row, or null at the end
   * @throws RefusedRowException if it has too few or too many cells; call again for the one after
   *     it
   * @throws RefusedInputException if the file cannot be read on
   * @throws IOException if reading fails
   */
  public @Nullable CsvRow next() throws IOException {
    if (advance() == null) {
      return null;
    }
    if (handler.seen() != header.size()) {
      throw row.refusal(
          new InvalidValueException(
              "row", "have " + header.size() + " cells, as many as the header", handler.seen()));
    }
    return row;
  }

  private @Nullable CsvRow advance() throws IOException {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      rows.next();
    } catch (CsvParseException | UncheckedIOException e) {
      throw translated(e);
    }
    if (handler.longest() > MAX_CELL) {
      throw tooLong(row.line());
    }
    if (handler.characters() > MAX_ROW) {
      throw refusal(
          row.line(),
          new InvalidValueException(
              "row", "have at most " + MAX_ROW + " characters", handler.characters()));
    }
    return row;
  }

  private RuntimeException translated(RuntimeException failure) throws IOException {
    if (text != null && text.malformed()) {
      String shown =
          String.format(
              "byte 0x%02X at offset %d", text.malformedByte(), start.offset() + text.position());
      return refusal(
          start.line() + text.lineBreaks(), new InvalidValueException("text", "be UTF-8", shown));
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        throw io;
      }
    }
    if (failure.getCause() != null) {
      return failure;
    }
    String message = String.valueOf(failure.getMessage());
    Matcher matcher = LINE.matcher(message);
    long line =
        matcher.find() ? start.line() - 1 + Long.parseLong(matcher.group(1)) : row.line() + 1;
    if (message.contains("maximum buffer size")) {
      return tooLong(line);
    }
    String shown = matcher.replaceFirst("starting at line " + line);
    return refusal(line, new InvalidValueException("row", "be CSV after RFC 4180", shown));
  }

  private RefusedInputException tooLong(long line) {
    return refusal(
        line,
        new InvalidValueException(
            "cell",
            "have at most " + MAX_CELL + " characters",
            "longer",
            "A quote that is never closed looks like this, too."));
  }

  private RefusedInputException refusal(long line, InvalidValueException why) {
    return new RefusedInputException(file, line, why);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /**
   * Where in the file the text begins that is read.
   *
   * @param line physical line of its first, which is below 1 where a header was put before a part
   * @param offset of its first byte
   */
  private record Place(long line, long offset) {
    static final Place START = new Place(1, 0);

    static Place of(CsvPart part, String header) {
      byte[] before = header.getBytes(StandardCharsets.UTF_8);
      return new Place(
          part.line() - LineBreaks.in(before, before.length), part.offset() - before.length);
    }
  }
}
