package io.echolayer.files.signal;

import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.core.signal.SignalField;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.csv.CsvBytes;
import io.echolayer.files.internal.csv.CsvPart;
import io.echolayer.files.internal.csv.CsvParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A CSV file of signals in parts. */
final class SignalsCsvParts implements SignalParts {
  private final Path file;
  private final CsvParts parts;
  private final SignalsLayout layout;
  private final String header;
  private final Set<SignalField> fields;
  private @Nullable Part first;

  /**
   * Reads the header.
   *
   * @throws io.echolayer.files.RefusedInputException if there is none, or one that the layout does
   *     not allow
   */
  SignalsCsvParts(Path file, CsvParts parts, SignalsLayout layout) throws IOException {
    this.file = file;
    this.parts = parts;
    this.layout = layout;
    @Nullable CsvPart start = parts.next();
    if (start == null) {
      throw new IllegalStateException("a file must have at least one part");
    }
    SignalsCsv rows = layout.open(start, file, "");
    this.header = CsvBytes.empty().row(rows.header()).toString();
    this.fields = rows.fields();
    this.first = new Rows(start, "", rows);
  }

  static SignalsCsvParts open(Path file, @Nullable Mapping mapping, EngagementProfile profile)
      throws IOException {
    SignalsLayout layout = SignalsLayout.of(mapping, profile);
    CsvParts parts = CsvParts.open(file);
    try {
      return new SignalsCsvParts(file, parts, layout);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public Set<SignalField> fields() {
    return fields;
  }

  @Override
  public @Nullable Part next() throws IOException {
    @Nullable Part opened = first;
    if (opened != null) {
      first = null;
      return opened;
    }
    @Nullable CsvPart part = parts.next();
    return part == null ? null : new Rows(part, header, null);
  }

  @Override
  public long size() throws IOException {
    return Files.size(file);
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }

  /** Opened by the thread that reads it. */
  private final class Rows implements Part {
    private final CsvPart part;
    private final String before;
    private @Nullable SignalsCsv rows;

    Rows(CsvPart part, String before, @Nullable SignalsCsv rows) {
      this.part = part;
      this.before = before;
      this.rows = rows;
    }

    @Override
    public int read(SignalBatch into, Consumer<RefusedRowException> rejected) throws IOException {
      SignalsCsv open = rows;
      if (open == null) {
        open = layout.open(part, file, before);
        rows = open;
      }
      int count = 0;
      while (!into.isFull() && count < SignalBatch.CAPACITY) {
        try {
          if (!open.next(into)) {
            return count;
          }
        } catch (RefusedRowException e) {
          rejected.accept(e);
        }
        count++;
      }
      return count;
    }

    @Override
    public boolean isLong() {
      return part.isRest();
    }

    @Override
    public long end() {
      return part.end();
    }

    @Override
    public void close() throws IOException {
      if (rows != null) {
        rows.close();
      }
    }
  }
}
