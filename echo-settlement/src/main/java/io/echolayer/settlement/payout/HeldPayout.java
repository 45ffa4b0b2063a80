package io.echolayer.settlement.payout;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.rewards.event.Wallet;

/**
 * Something due that a plan does not pay. It stays due.
 *
 * @param units base units, at least 1
 * @param risk its score, 0 to 100
 * @param reason in words
 */
public record HeldPayout(Wallet wallet, long units, Fate fate, int risk, String reason) {
  /** What kind of reason it is. */
  public enum Fate {
    /** Too little by itself, or too much for one run or day: it is paid once that changes. */
    WAITS("waits"),
    /** Somebody must look at it and release it. */
    HELD("held"),
    /** It will not be paid as things are. */
    REFUSED("refused");

    private final String id;

    Fate(String id) {
      this.id = id;
    }

    /** The name in plans, such as {@code held}. */
    public String id() {
      return id;
    }

    /**
     * The fate of a name in a plan.
     *
     * @throws InvalidValueException if there is none
     */
    public static Fate of(String id) {
      for (Fate fate : values()) {
        if (fate.id.equals(id)) {
          return fate;
        }
      }
      throw new InvalidValueException("fate", "be waits, held or refused", id);
    }
  }

  public HeldPayout {
    Require.atLeastOne("units", units);
    Risk.check(risk);
  }
}
