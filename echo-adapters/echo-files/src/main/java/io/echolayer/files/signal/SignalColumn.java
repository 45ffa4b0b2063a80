package io.echolayer.files.signal;

import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.internal.csv.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a signals file: three that must be there, one for each of {@link #FIELDS}, the
 * rates of the engagement, and {@code as_of}.
 */
final class SignalColumn {
  static final String CONTENT_ID = "content_id";
  static final String CREATOR_ID = "creator_id";
  static final String PLATFORM = "platform";
  static final String AS_OF = SignalField.AS_OF.column();

  /** Before the name of a rate. */
  static final String ENGAGEMENT = "engagement.";

  /** The columns that every signals file has. */
  static final List<String> IDENTITY = List.of(CONTENT_ID, CREATOR_ID, PLATFORM);

  /** The signals that have one column each, which may be absent or empty. */
  static final List<SignalField> FIELDS =
      SignalField.SIGNALS.stream().filter(field -> field != SignalField.ENGAGEMENT).toList();

  private SignalColumn() {}

  /**
   * The value of {@code cell} in a batch, not yet checked for its range; NaN where it is empty.
   *
   * @throws io.echolayer.files.RefusedRowException if it is written in another way
   */
  static double value(SignalField field, Cell cell, InstantFormat format) {
    if (cell.isEmpty()) {
      return Double.NaN;
    }
    return switch (field.kind()) {
      case COUNT -> (double) cell.count();
      case INSTANT -> (double) format.read(cell).getEpochSecond();
      case RATE, SENTIMENT, FRACTION -> cell.number();
    };
  }

  /** The least value that is valid; what is clamped has none. */
  static double least(SignalField field) {
    return switch (field.kind()) {
      case COUNT, RATE -> 0;
      case INSTANT, SENTIMENT, FRACTION -> Double.NEGATIVE_INFINITY;
    };
  }

  /** Reads {@code cell} into the signals, unless it is empty. */
  static void read(SignalField field, Cell cell, InstantFormat format, Signals.Builder into) {
    if (!cell.isEmpty()) {
      switch (field.kind()) {
        case COUNT -> into.set(field, cell.count());
        case INSTANT -> into.set(field, format.read(cell));
        case RATE, SENTIMENT, FRACTION -> into.set(field, cell.number());
      }
    }
  }

  /** The names of the columns of {@link #FIELDS}, and {@code as_of}. */
  static List<String> optionalNames() {
    List<String> names = new ArrayList<>(FIELDS.stream().map(SignalField::column).toList());
    names.add(AS_OF);
    return names;
  }

  /** Whether a column holds instants. */
  static boolean isInstant(String column) {
    return instants().contains(column);
  }

  /** The columns of instants. */
  static List<String> instants() {
    return ofKind(SignalField.Kind.INSTANT);
  }

  /** The columns of fields of one kind. */
  static List<String> ofKind(SignalField.Kind kind) {
    List<String> names = new ArrayList<>();
    for (SignalField field : SignalField.values()) {
      if (field.kind() == kind) {
        names.add(field.column());
      }
    }
    return names;
  }
}
