package io.echolayer.settlement.plan;

import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.settlement.TransactionCost;
import io.echolayer.settlement.journal.JournalOpened;
import io.echolayer.settlement.journal.PayoutJson;
import io.echolayer.settlement.journal.PlannedPayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Who is to be paid what, and who is not, and why. People approve it by its digest.
 *
 * @param books treasury and token
 * @param policy that it was made under
 * @param payouts in the order of addresses
 * @param held in the order of addresses
 * @param transactions how many it takes, if accounts stay as they are
 * @param cost of them all
 */
public record PayoutPlan(
    JournalOpened books,
    JsonObject policy,
    List<PlannedPayout> payouts,
    List<HeldPayout> held,
    long transactions,
    TransactionCost cost) {
  private static final String FORMAT = "echolayer/settlement-plan/1";
  private static final Set<String> MEMBERS =
      Set.of(
          "format",
          "mint",
          "decimals",
          "treasury",
          "policy",
          "payouts",
          "units",
          "held",
          "transactions",
          "fee",
          "rent");

  public PayoutPlan {
    payouts = List.copyOf(payouts);
    held = List.copyOf(held);
  }

  /**
   * What the plan pays, in base units.
   *
   * @throws ArithmeticException beyond 64 bits
   */
  public long units() {
    return payouts.stream().mapToLong(PlannedPayout::units).reduce(0, Math::addExact);
  }

  /** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
  public String digest() {
    return Hashing.sha256().hashString(json().canonical(), StandardCharsets.UTF_8).toString();
  }

  /** The whole plan. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("format", FORMAT)
        .put("mint", books.mint())
        .put("decimals", books.decimals())
        .put("treasury", books.treasury())
        .put("policy", policy)
        .put("payouts", payouts.stream().map(PayoutJson::write).toList())
        .put("units", Long.toString(units()))
        .put("held", held.stream().map(HeldPayout::json).toList())
        .put("transactions", transactions)
        .put("fee", Long.toString(cost.fee()))
        .put("rent", Long.toString(cost.rent()))
        .build();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws InvalidValueException if a member is absent, unknown or refused
   */
  public static PayoutPlan read(JsonObject json) {
    json.allowOnly(MEMBERS);
    if (!json.text("format").equals(FORMAT)) {
      throw new InvalidValueException("format", "be " + FORMAT, json.text("format"));
    }
    PayoutPlan plan =
        new PayoutPlan(
            new JournalOpened(
                json.text("mint"), Math.toIntExact(json.count("decimals")), json.text("treasury")),
            json.object("policy"),
            json.objects("payouts").stream().map(PayoutJson::read).toList(),
            json.objects("held").stream().map(HeldPayout::read).toList(),
            json.count("transactions"),
            new TransactionCost(UnitsText.read(json, "fee"), UnitsText.read(json, "rent")));
    if (UnitsText.read(json, "units") != plan.units()) {
      throw new InvalidValueException(
          "units", "be the sum of the payouts' (" + plan.units() + ")", json.text("units"));
    }
    return plan;
  }
}
