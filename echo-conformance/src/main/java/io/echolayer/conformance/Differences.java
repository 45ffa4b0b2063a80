package io.echolayer.conformance;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** What an answer has that the vectors have not, said row by row. Doubles are compared by bits. */
final class Differences {
  private static final int SHOWN = 10;

  private final List<String> said = new ArrayList<>();
  private final String where;
  private int count;

  /**
   * None yet.
   *
   * @param where what is compared, for the message
   */
  Differences(String where) {
    this.where = where;
  }

  void add(String difference) {
    if (count < SHOWN) {
      said.add(difference);
    }
    count++;
  }

  /** Compares rows in their order. */
  <R extends Record> void compare(List<R> expected, List<R> actual) {
    if (expected.size() != actual.size()) {
      add("there must be " + expected.size() + " rows, but were " + actual.size());
      return;
    }
    for (int row = 0; row < expected.size(); row++) {
      if (!expected.get(row).equals(actual.get(row))) {
        components(expected.get(row), actual.get(row), row + 1);
      }
    }
  }

  private void components(Record expected, Record actual, int row) {
    try {
      RecordComponent[] components = expected.getClass().getRecordComponents();
      Object key = components[0].getAccessor().invoke(expected);
      for (RecordComponent component : components) {
        Object must = component.getAccessor().invoke(expected);
        Object was = component.getAccessor().invoke(actual);
        if (!must.equals(was)) {
          add(
              component.getName()
                  + " of row "
                  + row
                  + " ("
                  + key
                  + ") must be "
                  + must
                  + ", but was "
                  + was);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ends the comparison.
   *
   * @throws AssertionError if there is a difference; its message has the first ten
   */
  void refuse() {
    if (count > 0) {
      throw new AssertionError(
          where
              + " must be those of the vectors, but "
              + (count == 1 ? "1 difference was" : count + " differences were")
              + " found\n"
              + String.join("\n", said));
    }
  }
}
