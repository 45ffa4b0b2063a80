package io.echolayer.rewards.pool;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.claim.Pool;

/**
 * One pool's day, in base units: {@code opening + rolledIn + refilled = paid + rolledOut +
 * expired}.
 *
 * @param refilled what the reserve gave; negative for the reserve
 */
public record PoolLine(
    Pool pool,
    long opening,
    long rolledIn,
    long refilled,
    long paid,
    long rolledOut,
    long expired) {
  /**
   * Reads a line, as {@link #json} writes it.
   *
   * @throws InvalidValueException if a member is absent or no whole number
   */
  public static PoolLine read(JsonObject json) {
    return new PoolLine(
        new Pool(json.text("pool")),
        units(json, "opening"),
        units(json, "rolledIn"),
        units(json, "refilled"),
        units(json, "paid"),
        units(json, "rolledOut"),
        units(json, "expired"));
  }

  /** The line as JSON; units are texts, since JSON readers round whole numbers beyond 2^53. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("pool", pool.id())
        .put("opening", Long.toString(opening))
        .put("rolledIn", Long.toString(rolledIn))
        .put("refilled", Long.toString(refilled))
        .put("paid", Long.toString(paid))
        .put("rolledOut", Long.toString(rolledOut))
        .put("expired", Long.toString(expired))
        .build();
  }

  private static long units(JsonObject json, String name) {
    try {
      return Long.parseLong(json.text(name));
    } catch (NumberFormatException e) {
      throw new InvalidValueException(name, "be a whole number of base units", json.text(name));
    }
  }
}
