package io.echolayer.files.csv;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.RefusedInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first row of a file, which names its columns. */
final class Header {
  private final String file;
  private final CsvRow row;

  Header(String file, CsvRow row) {
    this.file = file;
    this.row = row;
  }

  /**
   * Checks the names against what a reader knows, makes its cells readable, and returns the names.
   */
  List<String> define(Columns columns) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < row.width(); column++) {
      String name = new String(row.chars(), row.from(column), row.to(column) - row.from(column));
      if (!seen.add(name)) {
        throw refusal("name each column once", name);
      }
      if (columns.isReadable(name)) {
        row.define(name, column);
      } else if (!columns.isDropped(name)) {
        throw refusal("name only known columns (" + columns + ")", '"' + name + '"');
      }
      names.add(name);
    }
    for (String name : columns.known()) {
      if (!seen.contains(name)) {
        if (columns.required().contains(name)) {
          throw refusal("name the column " + name, String.join(", ", names));
        }
        row.define(name, CsvRow.LACKING);
      }
    }
    return List.copyOf(names);
  }

  private RefusedInputException refusal(String rule, String value) {
    return new RefusedInputException(
        file, row.line(), new InvalidValueException("header", rule, value));
  }
}
