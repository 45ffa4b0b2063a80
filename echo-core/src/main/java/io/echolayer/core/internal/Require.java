package io.echolayer.core.internal;

import io.echolayer.core.InvalidValueException;
import java.math.BigInteger;

/** Checks of numbers at the door, each written so that NaN fails it. */
public final class Require {
  private Require() {}

  /** Returns {@code value} if it lies in [0, 1]. */
  public static double fraction(String field, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new InvalidValueException(field, "lie in 0 to 1", value);
    }
    return value;
  }

  /** Returns {@code value} if it is finite and above 0. */
  public static double positive(String field, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new InvalidValueException(field, "be finite and above 0", value);
    }
    return value;
  }

  /** Returns {@code value} if it is finite and at least 0. */
  public static double atLeastZero(String field, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new InvalidValueException(field, "be finite and at least 0", value);
    }
    return value;
  }

  /** Returns {@code value} if it is above 0. */
  public static long aboveZero(String field, long value) {
    if (value <= 0) {
      throw new InvalidValueException(field, "be above 0", value);
    }
    return value;
  }

  /** Returns {@code value} if it is at least 0. */
  public static long atLeastZero(String field, long value) {
    if (value < 0) {
      throw new InvalidValueException(field, "be at least 0", value);
    }
    return value;
  }

  /** Returns {@code value} if it is at least 0. */
  public static BigInteger atLeastZero(String field, BigInteger value) {
    if (value.signum() < 0) {
      throw new InvalidValueException(field, "be at least 0", value);
    }
    return value;
  }

  /** Returns {@code value} if it is at least 1. */
  public static long atLeastOne(String field, long value) {
    if (value < 1) {
      throw new InvalidValueException(field, "be at least 1", value);
    }
    return value;
  }

  /** Returns {@code value} if it is at least 1. */
  public static int atLeastOne(String field, int value) {
    if (value < 1) {
      throw new InvalidValueException(field, "be at least 1", value);
    }
    return value;
  }

  /** Returns {@code value} if it is at least 0. */
  public static int atLeastZero(String field, int value) {
    if (value < 0) {
      throw new InvalidValueException(field, "be at least 0", value);
    }
    return value;
  }

  /** Returns {@code value} if it is at least 0 and below 1. */
  public static double belowOne(String field, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new InvalidValueException(field, "be at least 0 and below 1", value);
    }
    return value;
  }

  /** Returns {@code value} if it is finite and at least {@code low}. */
  public static double atLeast(String field, double low, double value) {
    if (!(value >= low && value < Double.POSITIVE_INFINITY)) {
      throw new InvalidValueException(field, "be finite and at least " + low, value);
    }
    return value;
  }

  /** Returns {@code value} if it is at least 0; infinity is. */
  public static double notNegative(String field, double value) {
    if (!(value >= 0)) {
      throw new InvalidValueException(field, "be at least 0", value);
    }
    return value;
  }

  /** Returns {@code value} if it is finite. */
  public static double finite(String field, double value) {
    if (!Double.isFinite(value)) {
      throw new InvalidValueException(field, "be finite", value);
    }
    return value;
  }
}
