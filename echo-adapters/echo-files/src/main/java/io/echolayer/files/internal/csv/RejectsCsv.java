package io.echolayer.files.internal.csv;

import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a run left out, as CSV of the columns {@code line, field, rule, value}, in the
 * order of lines: {@code 17, total_shares, be at least 0, -3}. There is a file only if there are
 * such rows. Not thread safe.
 */
public final class RejectsCsv implements Closeable {
  /** The columns. */
  public static final List<String> HEADER = List.of("line", "field", "rule", "value");

  private static final String SUFFIX = ".rejects.csv";

  private final Path path;
  private @Nullable AtomicFile file;
  private long count;

  private RejectsCsv(Path path) {
    this.path = path;
  }

  /** The rejects of a run that writes to {@code output}; nothing is on disk yet. */
  public static RejectsCsv of(Path output) {
    return new RejectsCsv(pathOf(output));
  }

  /** Where they go: {@code output} with {@code .rejects.csv} after its name. */
  public static Path pathOf(Path output) {
    return output.resolveSibling(output.getFileName() + SUFFIX);
  }

  /** Writes one row. */
  public void write(RefusedRowException refused) throws IOException {
    CsvBytes row = CsvBytes.empty();
    add(refused, row);
    take(row, 1);
  }

  /** Adds one row to {@code rows}. */
  public static void add(RefusedRowException refused, CsvBytes rows) {
    rows.count(refused.line())
        .text(refused.field())
        .text(refused.rule())
        .text(refused.value())
        .endRow();
  }

  /** Writes rows behind those before, and empties {@code rows}. */
  public void take(CsvBytes rows, long number) throws IOException {
    if (number == 0) {
      return;
    }
    AtomicFile open = file;
    if (open == null) {
      open = AtomicFile.create(path);
      file = open;
      CsvBytes.empty().row(HEADER).drainTo(open.stream());
    }
    rows.drainTo(open.stream());
    count += number;
  }

  /** Rows written. */
  public long count() {
    return count;
  }

  /** Puts the file in its place, or removes the one of an earlier run if there are no rows. */
  public void commit() throws IOException {
    if (file != null) {
      file.commit();
    } else {
      Files.deleteIfExists(path);
    }
  }

  /** Drops the rows, unless they were committed. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
