package io.echolayer.settlement.plan;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.internal.UnitsText;
import java.util.Locale;

/**
 * Something due that a plan does not pay. It stays due.
 *
 * @param units base units
 * @param risk its score, 0 to 100
 * @param reason in words
 */
public record HeldPayout(Wallet wallet, long units, Fate fate, int risk, String reason) {
  /** What kind of reason it is. */
  public enum Fate {
    /** Too little by itself, or too much for one run or day: it is paid once that changes. */
    WAITS,
    /** Somebody must look at it and release it. */
    HELD,
    /** It will not be paid as things are. */
    REFUSED;

    /** The name in plans, such as {@code held}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Fate of(String id) {
      for (Fate fate : values()) {
        if (fate.id().equals(id)) {
          return fate;
        }
      }
      throw new InvalidValueException("fate", "be waits, held or refused", id);
    }
  }

  /** The members that a plan says it with. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("wallet", wallet.address())
        .put("units", Long.toString(units))
        .put("fate", fate.id())
        .put("risk", risk)
        .put("reason", reason)
        .build();
  }

  static HeldPayout read(JsonObject json) {
    return new HeldPayout(
        new Wallet(json.text("wallet")),
        UnitsText.read(json, "units"),
        Fate.of(json.text("fate")),
        Math.toIntExact(json.count("risk")),
        json.text("reason"));
  }
}
