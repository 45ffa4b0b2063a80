package io.echolayer.settlement.internal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.PlannedPayout;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Dues and payouts as JSON, in entries and in plans. Units are texts, as in the ledger. */
public final class PayoutJson {
  private PayoutJson() {}

  /** A due's members; the sum is left out, since it follows. */
  public static JsonObject write(Due due) {
    JsonObject.Builder users = JsonObject.builder();
    due.users().forEach((user, units) -> users.put(user, UnitsText.of(units)));
    return JsonObject.builder()
        .put("epoch", due.epoch())
        .put("wallet", due.wallet().address())
        .put("users", users.build())
        .build();
  }

  /**
   * Reads a due.
   *
   * @throws InvalidValueException if a member is absent or refused
   */
  public static Due due(JsonObject json) {
    JsonObject users = json.object("users");
    Map<String, Long> units = new TreeMap<>();
    List.copyOf(users.names()).forEach(user -> units.put(user, UnitsText.read(users, user)));
    return Due.of(json.text("epoch"), new Wallet(json.text("wallet")), units);
  }

  /** A planned payout's members. */
  public static JsonObject write(PlannedPayout payout) {
    return JsonObject.builder()
        .put("wallet", payout.wallet().address())
        .put("units", UnitsText.of(payout.units()))
        .put("createsAccount", payout.createsAccount())
        .put("risk", payout.risk())
        .put("epochs", payout.epochs())
        .build();
  }

  /**
   * Reads a planned payout.
   *
   * @throws InvalidValueException if a member is absent or refused
   */
  public static PlannedPayout planned(JsonObject json) {
    return new PlannedPayout(
        new Wallet(json.text("wallet")),
        UnitsText.read(json, "units"),
        json.flag("createsAccount"),
        whole(json, "risk"),
        json.texts("epochs"));
  }

  /** A held payout's members. */
  public static JsonObject write(HeldPayout payout) {
    return JsonObject.builder()
        .put("wallet", payout.wallet().address())
        .put("units", UnitsText.of(payout.units()))
        .put("fate", payout.fate().id())
        .put("risk", payout.risk())
        .put("reason", payout.reason())
        .build();
  }

  /**
   * Reads a held payout.
   *
   * @throws InvalidValueException if a member is absent or refused
   */
  public static HeldPayout held(JsonObject json) {
    return new HeldPayout(
        new Wallet(json.text("wallet")),
        UnitsText.read(json, "units"),
        HeldPayout.Fate.of(json.text("fate")),
        whole(json, "risk"),
        json.text("reason"));
  }

  /**
   * A small whole number.
   *
   * @throws InvalidValueException if it is absent or beyond 32 bits
   */
  public static int whole(JsonObject json, String name) {
    long value = json.count(name);
    if (value != (int) value) {
      throw new InvalidValueException(name, "be a whole number of at most 32 bits", value);
    }
    return (int) value;
  }
}
