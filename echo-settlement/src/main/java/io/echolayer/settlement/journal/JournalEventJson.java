package io.echolayer.settlement.journal;

import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.SignedTransaction;
import java.util.List;

/** Events as JSON, told apart by {@code kind}. Units are texts, as in the ledger. */
final class JournalEventJson {
  private JournalEventJson() {}

  static JsonObject write(JournalEvent event) {
    if (event instanceof JournalOpened opened) {
      return kind("opened")
          .put("mint", opened.mint())
          .put("decimals", opened.decimals())
          .put("treasury", opened.treasury())
          .build();
    }
    if (event instanceof EpochTaken taken) {
      return kind("epoch")
          .put("from", taken.interval().from())
          .put("to", taken.interval().to())
          .put("ruleset", taken.ruleset())
          .put("manifest", taken.manifest())
          .put("merkleRoot", taken.merkleRoot())
          .put("recipients", taken.recipients())
          .put("units", Long.toString(taken.units()))
          .put("withoutWallet", Long.toString(taken.withoutWallet()))
          .build();
    }
    if (event instanceof DuesTaken taken) {
      return kind("dues")
          .put("dues", taken.dues().stream().map(JournalEventJson::due).toList())
          .build();
    }
    if (event instanceof PlanBegun begun) {
      return kind("plan")
          .put("plan", begun.plan())
          .put("approvedBy", begun.approvedBy())
          .put("payouts", begun.payouts())
          .put("units", Long.toString(begun.units()))
          .build();
    }
    if (event instanceof PayoutsPlanned planned) {
      return kind("payouts")
          .put("payouts", planned.payouts().stream().map(PayoutJson::write).toList())
          .build();
    }
    if (event instanceof PayoutsDropped dropped) {
      return kind("dropped")
          .put("wallets", dropped.wallets())
          .put("reason", dropped.reason())
          .build();
    }
    if (event instanceof TransactionSigned signed) {
      return kind("signed")
          .put("signature", signed.signature())
          .put("wire", signed.transaction().wire())
          .put("lastValidBlockHeight", signed.transaction().lastValidBlockHeight())
          .put("memo", signed.memo())
          .put("finalizedHeight", signed.finalizedHeight())
          .put("giveUpHeight", signed.giveUpHeight())
          .put("wallets", signed.wallets())
          .build();
    }
    if (event instanceof SendRefused refused) {
      return kind("refused")
          .put("signature", refused.signature())
          .put("reason", refused.reason())
          .build();
    }
    if (event instanceof StageReached reached) {
      return kind("stage")
          .put("signature", reached.signature())
          .put("stage", reached.stage().id())
          .put("why", reached.why())
          .build();
    }
    Decision decision = (Decision) event;
    return kind("decision").put("what", decision.what()).put("details", decision.details()).build();
  }

  static JournalEvent read(JsonObject json) {
    String kind = json.text("kind");
    return switch (kind) {
      case "opened" ->
          new JournalOpened(
              json.text("mint"), Math.toIntExact(json.count("decimals")), json.text("treasury"));
      case "epoch" ->
          new EpochTaken(
              new EpochInterval(json.instant("from"), json.instant("to")),
              json.text("ruleset"),
              json.text("manifest"),
              json.text("merkleRoot"),
              json.count("recipients"),
              UnitsText.read(json, "units"),
              UnitsText.read(json, "withoutWallet"));
      case "dues" ->
          new DuesTaken(json.objects("dues").stream().map(JournalEventJson::due).toList());
      case "plan" ->
          new PlanBegun(
              json.text("plan"),
              json.texts("approvedBy"),
              json.count("payouts"),
              UnitsText.read(json, "units"));
      case "payouts" ->
          new PayoutsPlanned(json.objects("payouts").stream().map(PayoutJson::read).toList());
      case "dropped" -> new PayoutsDropped(json.texts("wallets"), json.text("reason"));
      case "signed" ->
          new TransactionSigned(
              new SignedTransaction(
                  json.text("signature"), json.text("wire"), json.count("lastValidBlockHeight")),
              json.text("memo"),
              json.count("finalizedHeight"),
              json.count("giveUpHeight"),
              json.texts("wallets"));
      case "refused" -> new SendRefused(json.text("signature"), json.text("reason"));
      case "stage" ->
          new StageReached(json.text("signature"), Stage.of(json.text("stage")), json.text("why"));
      case "decision" -> new Decision(json.text("what"), json.object("details"));
      default -> throw new InvalidValueException("kind", "be one of a settlement's events", kind);
    };
  }

  private static JsonObject.Builder kind(String kind) {
    return JsonObject.builder().put("kind", kind);
  }

  private static JsonObject due(Due due) {
    JsonObject.Builder users = JsonObject.builder();
    due.users().forEach((user, units) -> users.put(user, Long.toString(units)));
    return JsonObject.builder()
        .put("epoch", due.epoch())
        .put("wallet", due.wallet().address())
        .put("users", users.build())
        .build();
  }

  private static Due due(JsonObject json) {
    JsonObject users = json.object("users");
    ImmutableSortedMap.Builder<String, Long> units =
        ImmutableSortedMap.orderedBy(Utf8Order.ASCENDING);
    List.copyOf(users.names()).forEach(user -> units.put(user, UnitsText.read(users, user)));
    return Due.of(json.text("epoch"), new Wallet(json.text("wallet")), units.build());
  }
}
