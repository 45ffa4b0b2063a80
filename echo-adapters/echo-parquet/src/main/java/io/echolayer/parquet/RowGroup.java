package io.echolayer.parquet;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.signal.SignalBatch;
import io.echolayer.files.signal.SignalParts;
import io.echolayer.files.signal.TypedColumn;
import io.echolayer.files.signal.TypedSignals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The rows of a row group, opened by the thread that reads them. */
final class RowGroup implements SignalParts.Part {
  private final ParquetSignals file;
  private final int number;
  private final long rows;
  private final long firstRow;
  private final boolean isLong;
  private final long end;
  private final List<CellReader> cells = new ArrayList<>();
  private @Nullable ParquetFileReader reader;
  private @Nullable PageReadStore pages;
  private @Nullable TypedSignals signals;
  private long rowsRead;

  RowGroup(ParquetSignals file, int number, long rows, long firstRow, boolean isLong, long end) {
    this.file = file;
    this.number = number;
    this.rows = rows;
    this.firstRow = firstRow;
    this.isLong = isLong;
    this.end = end;
  }

  @Override
  public int read(SignalBatch into, Consumer<RefusedRowException> rejected) throws IOException {
    int count = (int) Math.min(SignalBatch.CAPACITY, rows - rowsRead);
    try {
      TypedSignals open = signals == null ? open() : signals;
      for (CellReader each : cells) {
        each.read(count);
      }
      open.take(count, firstRow + rowsRead, into, rejected);
    } catch (ParquetRuntimeException | InvalidValueException e) {
      throw file.unreadable(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    rowsRead += count;
    return count;
  }

  @Override
  public boolean isLong() {
    return isLong;
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public void close() throws IOException {
    if (pages != null) {
      pages.close();
    }
    if (reader != null) {
      reader.close();
    }
  }

  private TypedSignals open() throws IOException {
    ParquetFileReader opened = file.reader();
    reader = opened;
    PageReadStore read = opened.readRowGroup(number);
    pages = read;
    MessageType schema = file.schema();
    TypedSignals into = file.checked();
    for (TypedColumn column : into.columns()) {
      ColumnDescriptor descriptor = schema.getColumnDescription(new String[] {column.name()});
      CellType type = CellType.of(schema.getType(column.name()), column.kind());
      PageCells from = new PageCells(read.getPageReader(descriptor), descriptor, file.writtenBy());
      cells.add(new CellReader(from, type, column));
    }
    signals = into;
    return into;
  }
}
