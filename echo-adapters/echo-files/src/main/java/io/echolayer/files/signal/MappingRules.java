package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.csv.Cell;
import io.echolayer.files.internal.csv.CsvRow;
import java.util.Map;
import java.util.Set;

/** What must hold between the members of a mapping, so that no row has to find out. */
final class MappingRules {
  private MappingRules() {}

  static void check(
      Map<String, String> columns,
      Map<String, String> constants,
      Map<String, String> rates,
      Set<String> drop) {
    columns.forEach((column, from) -> target("columns", column, from));
    constants.forEach(
        (column, text) -> {
          target("constants", column, text);
          if (columns.containsKey(column)) {
            throw new InvalidValueException(
                "constants." + column, "not be under columns, too", text);
          }
          constant(column, text);
        });
    for (String column : SignalColumn.IDENTITY) {
      if (!columns.containsKey(column) && !constants.containsKey(column)) {
        throw new InvalidValueException("columns." + column, "be given, or a constant", "absent");
      }
    }
    rates.forEach((name, from) -> rate(name, from, columns, constants));
    for (String name : drop) {
      if (columns.containsValue(name) || rates.containsValue(name)) {
        throw new InvalidValueException(
            "drop", "not name a column that is mapped", '"' + name + '"');
      }
    }
  }

  private static void rate(
      String name, String from, Map<String, String> columns, Map<String, String> constants) {
    String member = "rates." + name;
    String column = SignalColumn.ENGAGEMENT + name;
    if (columns.containsKey(column) || constants.containsKey(column)) {
      throw new InvalidValueException(member, "not be given as a rate, too", from);
    }
    String views = SignalField.TOTAL_VIEWS.column();
    if (!columns.containsKey(views) && !constants.containsKey(views)) {
      throw new InvalidValueException(
          member, "come with " + views + " under columns or constants", from);
    }
  }

  private static void target(String member, String column, String value) {
    boolean known =
        SignalColumn.IDENTITY.contains(column)
            || SignalColumn.optionalNames().contains(column)
            || (column.startsWith(SignalColumn.ENGAGEMENT)
                && column.length() > SignalColumn.ENGAGEMENT.length());
    if (!known) {
      throw new InvalidValueException(
          member + "." + column,
          "be for a signals column ("
              + String.join(", ", SignalColumn.IDENTITY)
              + ", "
              + String.join(", ", SignalColumn.optionalNames())
              + ", "
              + SignalColumn.ENGAGEMENT
              + "…)",
          '"' + value + '"');
    }
  }

  private static void constant(String column, String text) {
    try {
      Cell cell = CsvRow.constant("mapping", column, text);
      switch (column) {
        case SignalColumn.CONTENT_ID, SignalColumn.CREATOR_ID -> Names.id(column, text);
        case SignalColumn.PLATFORM -> Names.platform(column, text);
        default -> signal(column, cell);
      }
    } catch (RefusedRowException e) {
      throw new InvalidValueException("constants." + column, e.rule(), e.value());
    } catch (InvalidValueException e) {
      throw new InvalidValueException("constants." + column, e.rule(), e.value());
    }
  }

  private static void signal(String column, Cell cell) {
    if (column.equals(SignalColumn.AS_OF)) {
      cell.instant();
      return;
    }
    if (column.startsWith(SignalColumn.ENGAGEMENT)) {
      Engagement.of(Map.of(column.substring(SignalColumn.ENGAGEMENT.length()), cell.number()));
      return;
    }
    for (SignalField known : SignalColumn.FIELDS) {
      if (known.column().equals(column)) {
        SignalColumn.read(known, cell, InstantFormat.ISO, Signals.builder("any", "any", "any"));
      }
    }
  }
}
