package io.echolayer.core.index;

/** Bands of the Echo Index, for people. */
public enum Band {
  /** Below 0.2. */
  MINIMAL(0),
  /** From 0.2. */
  POOR(0.2),
  /** From 0.4. */
  AVERAGE(0.4),
  /** From 0.6. */
  GOOD(0.6),
  /** From 0.8. */
  EXCELLENT(0.8);

  private final double from;

  Band(double from) {
    this.from = from;
  }

  /** The lowest index of the band. */
  public double from() {
    return from;
  }

  /** The band of an index of at least 0. */
  public static Band of(double echoIndex) {
    Band band = MINIMAL;
    for (Band next : values()) {
      if (echoIndex >= next.from) {
        band = next;
      }
    }
    return band;
  }
}
