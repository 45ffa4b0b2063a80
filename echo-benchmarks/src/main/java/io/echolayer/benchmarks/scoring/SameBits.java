package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.index.ScoreField;

/** The gate before a timing: what is timed must first give the right bits. */
final class SameBits {
  private SameBits() {}

  static void require(String what, ScoreColumns expected, ScoreColumns actual) {
    for (ScoreField field : actual.fields()) {
      for (int row = 0; row < actual.rows(); row++) {
        require(what + ", " + field, row, expected.get(field, row), actual.get(field, row));
      }
    }
  }

  static void require(String what, int row, double expected, double actual) {
    if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
      throw new IllegalStateException(
          what + " of row " + row + " must have the bits of " + expected + ", but was " + actual);
    }
  }
}
