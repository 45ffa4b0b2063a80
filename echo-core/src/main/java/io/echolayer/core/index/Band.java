package io.echolayer.core.index;

/** Bands of the Echo Index, for human readers. */
public enum Band {
  /** Below 0.2. */
  MINIMAL("minimal", 0),
  /** From 0.2. */
  POOR("poor", 0.2),
  /** From 0.4. */
  AVERAGE("average", 0.4),
  /** From 0.6. */
  GOOD("good", 0.6),
  /** From 0.8. */
  EXCELLENT("excellent", 0.8);

  private final String id;
  private final double from;

  Band(String id, double from) {
    this.id = id;
    this.from = from;
  }

  /** The band's name in texts and files, such as {@code good}. It never changes. */
  public String id() {
    return id;
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
