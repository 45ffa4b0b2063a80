package io.echolayer.core.batch;

/** Equality by bits, with a message that leads back to the row. */
public final class Bits {
  private Bits() {}

  /** Fails if a column of {@code actual} differs from that of {@code expected} in one bit. */
  public static void assertSame(
      String what, SignalColumns columns, ScoreColumns expected, ScoreColumns actual) {
    for (ScoreField field : actual.fields()) {
      for (int row = 0; row < actual.rows(); row++) {
        double a = expected.get(field, row);
        double b = actual.get(field, row);
        if (Double.doubleToRawLongBits(a) != Double.doubleToRawLongBits(b)) {
          throw new AssertionError(
              what
                  + ": row "
                  + row
                  + ", "
                  + field
                  + " is "
                  + b
                  + ", expected "
                  + a
                  + " for "
                  + columns.signals(row)
                  + " as of "
                  + columns.get(SignalField.AS_OF, row));
        }
      }
    }
  }
}
