package io.echolayer.settlement.plan;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.settlement.PayoutGateway.TransactionCost;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.internal.PayoutJson;
import java.util.Set;

/** Plans as JSON. */
final class PlanJson {
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
  private static final Set<String> POLICY =
      Set.of(
          "dustFloor",
          "perPayout",
          "perRun",
          "perDay",
          "risk",
          "holdFrom",
          "refuseFrom",
          "released");

  private PlanJson() {}

  static JsonObject write(PayoutPlan plan) {
    return JsonObject.builder()
        .put("format", FORMAT)
        .put("mint", plan.treasury().token())
        .put("decimals", plan.treasury().decimals())
        .put("treasury", plan.treasury().address())
        .put("policy", policy(plan.policy()))
        .put("payouts", plan.payouts().stream().map(PayoutJson::write).toList())
        .put("units", UnitsText.of(plan.units()))
        .put("held", plan.held().stream().map(PayoutJson::write).toList())
        .put("transactions", plan.transactions())
        .put("fee", UnitsText.of(plan.cost().fee()))
        .put("rent", UnitsText.of(plan.cost().rent()))
        .build();
  }

  static PayoutPlan read(JsonObject json) {
    json.allowOnly(MEMBERS);
    if (!json.text("format").equals(FORMAT)) {
      throw new InvalidValueException("format", "be " + FORMAT, json.text("format"));
    }
    PayoutPlan plan =
        new PayoutPlan(
            new Treasury(
                json.text("mint"), PayoutJson.whole(json, "decimals"), json.text("treasury")),
            policy(json.object("policy")),
            json.objects("payouts").stream().map(PayoutJson::planned).toList(),
            json.objects("held").stream().map(PayoutJson::held).toList(),
            json.count("transactions"),
            new TransactionCost(UnitsText.read(json, "fee"), UnitsText.read(json, "rent")));
    if (UnitsText.read(json, "units") != plan.units()) {
      throw new InvalidValueException(
          "units", "be the sum of the payouts' (" + plan.units() + ")", json.text("units"));
    }
    return plan;
  }

  static JsonObject policy(SettlementPolicy.Statement policy) {
    return JsonObject.builder()
        .put("dustFloor", UnitsText.of(policy.dustFloor()))
        .put("perPayout", UnitsText.of(policy.perPayout()))
        .put("perRun", UnitsText.of(policy.perRun()))
        .put("perDay", UnitsText.of(policy.perDay()))
        .put("risk", policy.risk())
        .put("holdFrom", policy.holdFrom())
        .put("refuseFrom", policy.refuseFrom())
        .put("released", policy.released())
        .build();
  }

  private static SettlementPolicy.Statement policy(JsonObject json) {
    json.allowOnly(POLICY);
    return new SettlementPolicy.Statement(
        UnitsText.read(json, "dustFloor"),
        UnitsText.read(json, "perPayout"),
        UnitsText.read(json, "perRun"),
        UnitsText.read(json, "perDay"),
        json.texts("risk"),
        PayoutJson.whole(json, "holdFrom"),
        PayoutJson.whole(json, "refuseFrom"),
        json.texts("released"));
  }
}
