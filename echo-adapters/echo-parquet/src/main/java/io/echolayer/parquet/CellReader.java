package io.echolayer.parquet;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.text.Timestamp;
import io.echolayer.files.signal.TypedColumn;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;

/** Reads the cells of one column of a row group, some at a time. */
record CellReader(PageCells cells, CellType type, TypedColumn into) {
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
    }
  }

  private void counts(int count) {
    long[] into = this.into.integers();
    for (int row = 0; row < count; row++) {
      if (isPresent(row)) {
        into[row] = integer();
      }
    }
  }

  private void numbers(int count) {
    double[] into = this.into.numbers();
    boolean isDouble = type == CellType.DOUBLE;
    for (int row = 0; row < count; row++) {
      if (isPresent(row)) {
        into[row] = isDouble ? cells.values().readDouble() : otherNumber();
      }
    }
  }

  private void instants(int count) {
    long[] into = this.into.integers();
    for (int row = 0; row < count; row++) {
      if (isPresent(row)) {
        into[row] = type == CellType.TEXT ? parsed(row) : type.second(cells.values().readLong());
      }
    }
  }

  /** Notes whether the current cell is absent. */
  private boolean isPresent(int row) {
    boolean isPresent = cells.next();
    into.absent()[row] = !isPresent;
    return isPresent;
  }

  private double otherNumber() {
    return type == CellType.FLOAT ? cells.values().readFloat() : (double) integer();
  }

  private long integer() {
    return switch (type) {
      case INT -> cells.values().readInteger();
      case UNSIGNED_INT -> Integer.toUnsignedLong(cells.values().readInteger());
      case LONG -> cells.values().readLong();
      default -> throw new IllegalStateException(type + " must be an integer");
    };
  }

  private String text(int row) {
    Binary bytes = cells.values().readBytes();
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
