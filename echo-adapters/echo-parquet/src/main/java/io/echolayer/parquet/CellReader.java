package io.echolayer.parquet;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.files.signal.TypedColumn;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;

/** Reads the cells of one column of a row group, some at a time. */
record CellReader(PageCells cells, CellType type, TypedColumn into) {
  private static final char REPLACEMENT = '\uFFFD';

  /** Reads the next {@code count} cells into the first of the column. */
  void read(int count) {
    int from = 0;
    while (from < count) {
      int to = cells.advance(into.absent(), from, count);
      values(from, to);
      from = to;
    }
  }

  private void values(int from, int to) {
    switch (into.kind()) {
      case TEXT -> texts(from, to);
      case COUNT -> counts(from, to);
      case NUMBER -> numbers(from, to);
      case INSTANT -> instants(from, to);
    }
  }

  private void texts(int from, int to) {
    boolean[] absent = into.absent();
    for (int row = from; row < to; row++) {
      if (!absent[row]) {
        into.texts()[row] = text(row);
      }
    }
  }

  private void counts(int from, int to) {
    boolean[] absent = into.absent();
    long[] counts = into.integers();
    for (int row = from; row < to; row++) {
      if (!absent[row]) {
        counts[row] = integer();
      }
    }
  }

  private void numbers(int from, int to) {
    boolean[] absent = into.absent();
    double[] numbers = into.numbers();
    boolean isDouble = type == CellType.DOUBLE;
    for (int row = from; row < to; row++) {
      if (!absent[row]) {
        numbers[row] = isDouble ? cells.values().readDouble() : otherNumber();
      }
    }
  }

  private void instants(int from, int to) {
    boolean[] absent = into.absent();
    long[] seconds = into.integers();
    for (int row = from; row < to; row++) {
      if (!absent[row]) {
        seconds[row] = type == CellType.TEXT ? parsed(row) : type.second(cells.values().readLong());
      }
    }
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
