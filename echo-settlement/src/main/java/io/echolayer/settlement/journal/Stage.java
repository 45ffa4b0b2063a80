package io.echolayer.settlement.journal;

import io.echolayer.core.InvalidValueException;
import java.util.Locale;

/** Where a payout's transaction stands. What is planned and not yet signed has none. */
public enum Stage {
  /** Stored, perhaps sent. */
  SIGNED,
  /** A node has taken it. */
  SENT,
  /** A block has it that the chain may still drop. */
  CONFIRMED,
  /** Paid, for good. */
  FINALIZED,
  /** No block has it and none ever will; its payouts are planned again. */
  EXPIRED,
  /** It moved nothing, for good; what it was to pay is due as before. */
  FAILED;

  /** Whether nothing comes after it. */
  public boolean isLast() {
    return compareTo(FINALIZED) >= 0;
  }

  /** Whether {@code next} may come after this one: any later one, or sent again after a fork. */
  public boolean allows(Stage next) {
    return !isLast() && (next.compareTo(this) > 0 || next == SENT);
  }

  /** The name in entries, such as {@code signed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The stage of a name in an entry.
   *
   * @throws InvalidValueException if there is none
   */
  public static Stage of(String id) {
    for (Stage stage : values()) {
      if (stage.id().equals(id)) {
        return stage;
      }
    }
    throw new InvalidValueException("stage", "be a known one", id);
  }
}
