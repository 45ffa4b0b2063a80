package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some cells of a column whose values have a type in their file, to fill from the first on. Not
 * thread safe.
 */
public final class TypedColumn {
  /** What the cells are. */
  public enum Kind {
    /** Texts, in {@link TypedColumn#texts}. */
    TEXT,
    /** Whole numbers, in {@link TypedColumn#integers}. */
    COUNT,
    /** Numbers, in {@link TypedColumn#numbers}. */
    NUMBER,
    /** Epoch seconds, in {@link TypedColumn#integers}. */
    INSTANT
  }

  private final String name;
  private final Kind kind;
  private final boolean[] absent = new boolean[SignalBatch.CAPACITY];
  private final String[] texts;
  private final long[] integers;
  private final double[] numbers;
  private final @Nullable InvalidValueException[] refused =
      new @Nullable InvalidValueException[SignalBatch.CAPACITY];
  private boolean anyRefused;

  TypedColumn(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
    this.texts = new String[kind == Kind.TEXT ? SignalBatch.CAPACITY : 0];
    this.integers = new long[kind == Kind.COUNT || kind == Kind.INSTANT ? SignalBatch.CAPACITY : 0];
    this.numbers = new double[kind == Kind.NUMBER ? SignalBatch.CAPACITY : 0];
  }

  /** Name in the file. */
  public String name() {
    return name;
  }

  /** What the cells are. */
  public Kind kind() {
    return kind;
  }

  /** Whether cells are absent; what the other arrays have there does not count. */
  public boolean[] absent() {
    return absent;
  }

  /** The cells of a column of texts. */
  public String[] texts() {
    return texts;
  }

  /** The cells of a column of counts or instants. */
  public long[] integers() {
    return integers;
  }

  /** The cells of a column of numbers. */
  public double[] numbers() {
    return numbers;
  }

  /** Says that a cell cannot be read. */
  public void refuse(int row, InvalidValueException why) {
    refused[row] = why;
    anyRefused = true;
  }

  boolean anyRefused() {
    return anyRefused;
  }

  @Nullable InvalidValueException refused(int row) {
    return refused[row];
  }

  void clear() {
    if (anyRefused) {
      Arrays.fill(refused, null);
      anyRefused = false;
    }
  }
}
