package io.echolayer.parquet;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.text.Timestamp;
import io.echolayer.files.signal.TypedColumn;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/**
 * Reads the cells of one column of a row group, some at a time.
 *
 * @param present definition level of a cell that is not null
 */
record CellReader(ColumnReader reader, int present, CellType type, TypedColumn into) {
  private static final char REPLACEMENT = '\uFFFD';

  /** Reads the next {@code count} cells into the first of the column. */
  void read(int count) {
    switch (into.kind()) {
      case TEXT -> texts(count);
      case COUNT -> counts(count);
      case NUMBER -> numbers(count);
      case INSTANT -> instants(count);
    }
  }

  private void texts(int count) {
    for (int row = 0; row < count; row++) {
      if (isPresent(row)) {
        into.texts()[row] = text(row);
      }
      reader.consume();
    }
  }

  private void counts(int count) {
    long[] cells = into.integers();
    for (int row = 0; row < count; row++) {
      if (isPresent(row)) {
        cells[row] = integer();
      }
      reader.consume();
    }
  }

  private void numbers(int count) {
    double[] cells = into.numbers();
    boolean isDouble = type == CellType.DOUBLE;
    for (int row = 0; row < count; row++) {
      if (isPresent(row)) {
        cells[row] = isDouble ? reader.getDouble() : otherNumber();
      }
      reader.consume();
    }
  }

  private void instants(int count) {
    long[] cells = into.integers();
    for (int row = 0; row < count; row++) {
      if (isPresent(row)) {
        cells[row] = type == CellType.TEXT ? parsed(row) : type.second(reader.getLong());
      }
      reader.consume();
    }
  }

  /** Notes whether the current cell is absent. */
  private boolean isPresent(int row) {
    boolean isPresent = reader.getCurrentDefinitionLevel() == present;
    into.absent()[row] = !isPresent;
    return isPresent;
  }

  private double otherNumber() {
    return type == CellType.FLOAT ? reader.getFloat() : (double) integer();
  }

  private long integer() {
    return switch (type) {
      case INT -> reader.getInteger();
      case UNSIGNED_INT -> Integer.toUnsignedLong(reader.getInteger());
      case LONG -> reader.getLong();
      default -> throw new IllegalStateException(type + " must be an integer");
    };
  }

  private String text(int row) {
    Binary bytes = reader.getBinary();
    String text = bytes.toStringUsingUTF8();
    if (text.indexOf(REPLACEMENT) >= 0
        && !Arrays.equals(Binary.fromString(text).getBytes(), bytes.getBytes())) {
      into.refuse(row, new InvalidValueException(into.name(), "be UTF-8", text));
    }
    return text;
  }

  private long parsed(int row) {
    try {
      return Timestamp.parse(into.name(), text(row)).getEpochSecond();
    } catch (InvalidValueException e) {
      into.refuse(row, e);
      return 0;
    }
  }
}
