package io.echolayer.settlement.journal;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.internal.UnitsText;

/** Planned payouts as JSON, in entries and in plans. */
public final class PayoutJson {
  private PayoutJson() {}

  /** A payout's members. */
  public static JsonObject write(PlannedPayout payout) {
    return JsonObject.builder()
        .put("wallet", payout.wallet().address())
        .put("units", Long.toString(payout.units()))
        .put("createsAccount", payout.createsAccount())
        .put("risk", payout.risk())
        .put("epochs", payout.epochs())
        .build();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws io.echolayer.core.InvalidValueException if a member is absent or refused
   */
  public static PlannedPayout read(JsonObject json) {
    return new PlannedPayout(
        new Wallet(json.text("wallet")),
        UnitsText.read(json, "units"),
        json.flag("createsAccount"),
        Math.toIntExact(json.count("risk")),
        json.texts("epochs"));
  }
}
