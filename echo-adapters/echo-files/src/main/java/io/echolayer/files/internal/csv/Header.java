package io.echolayer.files.internal.csv;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.RefusedInputException;
import java.util.ArrayList;
import java.util.List;

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
    for (int column = 0; column < row.width(); column++) {
      names.add(new String(row.chars(), row.from(column), row.to(column) - row.from(column)));
    }
    try {
      columns.check(names);
    } catch (InvalidValueException e) {
      throw new RefusedInputException(file, row.line(), e);
    }
    for (String name : columns.known()) {
      row.define(name, CsvRow.LACKING);
    }
    for (int column = 0; column < names.size(); column++) {
      if (columns.isReadable(names.get(column))) {
        row.define(names.get(column), column);
      }
    }
    return List.copyOf(names);
  }
}
