package io.echolayer.parquet;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.signal.TypedColumn;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** How the cells of a column are stored. */
enum CellType {
  /** UTF-8. */
  TEXT,
  /** Signed integers of 32 bits. */
  INT,
  /** Unsigned integers of 32 bits. */
  UNSIGNED_INT,
  /** Signed integers of 64 bits. */
  LONG,
  /** IEEE-754 binary32. */
  FLOAT,
  /** IEEE-754 binary64. */
  DOUBLE,
  /** Milliseconds since 1970 in UTC. */
  MILLIS,
  /** Microseconds since 1970 in UTC. */
  MICROS,
  /** Nanoseconds since 1970 in UTC. */
  NANOS;

  /**
   * The type of a column.
   *
   * @throws InvalidValueException if it is not one for cells of {@code kind}
   */
  static CellType of(Type column, TypedColumn.Kind kind) {
    @Nullable CellType type = column.isPrimitive() ? stored(column) : null;
    boolean fits =
        type != null
            && !column.isRepetition(Type.Repetition.REPEATED)
            && switch (kind) {
              case TEXT -> type == TEXT;
              case COUNT -> type.isInteger();
              case NUMBER -> type.isInteger() || type == FLOAT || type == DOUBLE;
              case INSTANT -> type == MILLIS || type == MICROS || type == NANOS || type == TEXT;
            };
    if (type == null || !fits) {
      throw new InvalidValueException(
          column.getName(), "be a column of " + expected(kind), column, advice(kind));
    }
    return type;
  }

  /** Fractions of a second are cut. */
  long second(long value) {
    return switch (this) {
      case MILLIS -> Math.floorDiv(value, 1000L);
      case MICROS -> Math.floorDiv(value, 1_000_000L);
      case NANOS -> Math.floorDiv(value, 1_000_000_000L);
      default -> throw new IllegalStateException(this + " must be a timestamp");
    };
  }

  private boolean isInteger() {
    return this == INT || this == UNSIGNED_INT || this == LONG;
  }

  private static @Nullable CellType stored(Type column) {
    @Nullable LogicalTypeAnnotation logical = column.getLogicalTypeAnnotation();
    PrimitiveTypeName name = column.asPrimitiveType().getPrimitiveTypeName();
    if (logical == null) {
      return switch (name) {
        case INT32 -> INT;
        case INT64 -> LONG;
        case FLOAT -> FLOAT;
        case DOUBLE -> DOUBLE;
        default -> null;
      };
    }
    if (logical instanceof StringLogicalTypeAnnotation) {
      return TEXT;
    }
    if (logical instanceof IntLogicalTypeAnnotation integer) {
      boolean wide = name == PrimitiveTypeName.INT64;
      return integer.isSigned() ? (wide ? LONG : INT) : (wide ? null : UNSIGNED_INT);
    }
    if (logical instanceof TimestampLogicalTypeAnnotation time && time.isAdjustedToUTC()) {
      return switch (time.getUnit()) {
        case MILLIS -> MILLIS;
        case MICROS -> MICROS;
        case NANOS -> NANOS;
      };
    }
    return null;
  }

  private static String expected(TypedColumn.Kind kind) {
    return switch (kind) {
      case TEXT -> "strings";
      case COUNT -> "integers of at most 64 bits";
      case NUMBER -> "doubles, floats or integers";
      case INSTANT -> "timestamps in UTC, or strings such as 2026-01-15T12:00:00Z";
    };
  }

  private static String advice(TypedColumn.Kind kind) {
    return kind == TypedColumn.Kind.INSTANT
        ? "A timestamp without a zone could mean any: cast it to one in UTC."
        : "Cast the column when the file is written.";
  }
}
