package io.echolayer.files.settlement;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.control.ApprovalPolicy;
import io.echolayer.settlement.control.RiskPolicy;
import io.echolayer.settlement.control.RiskRule;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.plan.SettlementPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A treasury's policy, as a file says it. Every member may be absent, which is no limit, no rule
 * and nobody to ask. Amounts are decimals of tokens, in texts:
 *
 * <pre>{@code
 * {"dustFloor": "0.5",
 *  "limits": {"perPayout": "1000", "perRun": "50000", "perDay": "100000"},
 *  "risk": {"newWallet": 20, "poolShare": {"share": 0.1, "points": 50},
 *           "suddenRise": {"factor": 10, "points": 50}, "denied": ["…"],
 *           "holdFrom": 50, "refuseFrom": 100},
 *  "approvals": {"required": 2, "approvers": ["…", "…", "…"]}}
 * }</pre>
 */
public record TreasuryPolicy(SettlementPolicy policy, ApprovalPolicy approvals) {
  /** Pays everything and asks nobody. */
  public static final TreasuryPolicy DEFAULT =
      new TreasuryPolicy(SettlementPolicy.DEFAULT, ApprovalPolicy.NONE);

  private static final Set<String> MEMBERS = Set.of("dustFloor", "limits", "risk", "approvals");
  private static final Set<String> LIMITS = Set.of("perPayout", "perRun", "perDay");
  private static final Set<String> RISK =
      Set.of("newWallet", "poolShare", "suddenRise", "denied", "holdFrom", "refuseFrom");
  private static final Set<String> SHARE = Set.of("share", "points");
  private static final Set<String> RISE = Set.of("factor", "points");
  private static final Set<String> APPROVALS = Set.of("required", "approvers");

  static TreasuryPolicy read(JsonObject json, int decimals) {
    json.allowOnly(MEMBERS);
    TokenScale scale = new TokenScale(decimals);
    @Nullable JsonObject limits = json.findObject("limits");
    @Nullable JsonObject risk = json.findObject("risk");
    @Nullable JsonObject approvals = json.findObject("approvals");
    SettlementPolicy policy =
        SettlementPolicy.DEFAULT
            .withDustFloor(units(json, "dustFloor", scale, 0))
            .withLimits(limits == null ? TreasuryLimits.NONE : limits(limits, scale))
            .withRisk(risk == null ? RiskPolicy.NONE : risk(risk));
    return new TreasuryPolicy(
        policy, approvals == null ? ApprovalPolicy.NONE : approvals(approvals));
  }

  private static TreasuryLimits limits(JsonObject json, TokenScale scale) {
    json.allowOnly(LIMITS);
    return TreasuryLimits.NONE
        .withPerPayout(units(json, "perPayout", scale, Long.MAX_VALUE))
        .withPerRun(units(json, "perRun", scale, Long.MAX_VALUE))
        .withPerDay(units(json, "perDay", scale, Long.MAX_VALUE));
  }

  private static RiskPolicy risk(JsonObject json) {
    json.allowOnly(RISK);
    List<RiskRule> rules = new ArrayList<>();
    if (json.has("newWallet")) {
      rules.add(RiskRule.newWallet(points(json, "newWallet")));
    }
    @Nullable JsonObject share = json.findObject("poolShare");
    if (share != null) {
      share.allowOnly(SHARE);
      rules.add(RiskRule.poolShare(share.number("share"), points(share, "points")));
    }
    @Nullable JsonObject rise = json.findObject("suddenRise");
    if (rise != null) {
      rise.allowOnly(RISE);
      rules.add(RiskRule.suddenRise(rise.number("factor"), points(rise, "points")));
    }
    @Nullable List<String> denied = json.findTexts("denied");
    if (denied != null) {
      rules.add(RiskRule.deniedList(denied.stream().map(Wallet::new).toList()));
    }
    int refuseFrom = json.has("refuseFrom") ? points(json, "refuseFrom") : RiskPolicy.NEVER;
    return RiskPolicy.NONE
        .withRules(rules)
        .withThresholds(json.has("holdFrom") ? points(json, "holdFrom") : refuseFrom, refuseFrom);
  }

  private static ApprovalPolicy approvals(JsonObject json) {
    json.allowOnly(APPROVALS);
    return ApprovalPolicy.of(
        points(json, "required"), json.texts("approvers").stream().map(PublicKey::of).toList());
  }

  private static int points(JsonObject json, String name) {
    return Math.toIntExact(json.count(name));
  }

  private static long units(JsonObject json, String name, TokenScale scale, long absent) {
    @Nullable String text = json.findText(name);
    return text == null ? absent : scale.exactUnits(name, text);
  }
}
