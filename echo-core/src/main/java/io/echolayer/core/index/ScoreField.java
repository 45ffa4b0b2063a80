package io.echolayer.core.index;

/**
 * A number of an {@link EchoScore}, and so a column of {@link
 * io.echolayer.core.batch.ScoreColumns}. Wherever the numbers of a score are listed, they stand in
 * this order.
 */
public enum ScoreField {
  /** Organic discovery, in [0, 1]. */
  ODF("odf", "odf"),
  /** Attention weight, in [0, 1]. */
  AWR("awr", "awr"),
  /** Time persistence, in [0, 1]. */
  TPM("tpm", "tpm"),
  /** Quality, in [0, 1]. */
  QF("qf", "qf"),
  /** Weighted sum of the four metrics. */
  WEIGHTED("weighted", "weighted"),
  /** The weighted score, renormalised if the ruleset says so, after the boost. */
  BOOSTED("boosted", "boosted"),
  /** The Echo Index: boosted and decayed. */
  ECHO_INDEX("echoIndex", "echo_index"),
  /** How much of the index rests on data, in [0, 1] up to rounding. */
  COVERAGE("coverage", "coverage");

  private final String id;
  private final String column;

  ScoreField(String id, String column) {
    this.id = id;
    this.column = column;
  }

  /** The field's name in JSON, such as {@code echoIndex}. It never changes. */
  public String id() {
    return id;
  }

  /**
   * The field's name in tables and files of columns, such as {@code echo_index}. It never changes.
   */
  public String column() {
    return column;
  }
}
