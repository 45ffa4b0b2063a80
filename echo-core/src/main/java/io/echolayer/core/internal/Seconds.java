package io.echolayer.core.internal;

/** Lengths of time in seconds. There are no leap seconds in instants of the epoch. */
public final class Seconds {
  /** An hour. */
  public static final int PER_HOUR = 3_600;

  /** A day. */
  public static final int PER_DAY = 86_400;

  private Seconds() {}
}
