package io.echolayer.settlement.journal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.internal.PayoutJson;
import io.echolayer.settlement.journal.JournalEvent.DuesTaken;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import io.echolayer.settlement.journal.JournalEvent.Opened;
import io.echolayer.settlement.journal.JournalEvent.PayoutsDropped;
import io.echolayer.settlement.journal.JournalEvent.PayoutsHeld;
import io.echolayer.settlement.journal.JournalEvent.PayoutsPlanned;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalEvent.PlanRefused;
import io.echolayer.settlement.journal.JournalEvent.RunNoted;
import io.echolayer.settlement.journal.JournalEvent.SendRefused;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.TransactionRecord.Stage;

/**
 * Events as JSON, told apart by {@code kind}, and those that move nothing by {@code what}. Units
 * are texts, as in the ledger.
 */
final class JournalEventJson {
  private static final String OPENED = "opened";
  private static final String EPOCH = "epoch";
  private static final String DUES = "dues";
  private static final String PLAN = "plan";
  private static final String PAYOUTS = "payouts";
  private static final String DROPPED = "dropped";
  private static final String SIGNED = "signed";
  private static final String REFUSED = "refused";
  private static final String STAGE = "stage";
  private static final String DECISION = "decision";

  private static final String PLAN_REFUSED = "plan refused";
  private static final String PAYOUTS_HELD = "payouts held";

  private JournalEventJson() {}

  static JsonObject write(JournalEvent event) {
    return event.accept(Writer.INSTANCE).build();
  }

  private enum Writer implements JournalEvent.Visitor<JsonObject.Builder> {
    INSTANCE;

    @Override
    public JsonObject.Builder opened(Opened event) {
      return kind(OPENED)
          .put("mint", event.treasury().token())
          .put("decimals", event.treasury().decimals())
          .put("treasury", event.treasury().address());
    }

    @Override
    public JsonObject.Builder epochTaken(EpochTaken event) {
      return kind(EPOCH)
          .put("from", event.interval().from())
          .put("to", event.interval().to())
          .put("ruleset", event.ruleset())
          .put("manifest", event.manifest())
          .put("merkleRoot", event.merkleRoot())
          .put("recipients", event.recipients())
          .put("units", UnitsText.of(event.units()))
          .put("withoutWallet", UnitsText.of(event.withoutWallet()));
    }

    @Override
    public JsonObject.Builder duesTaken(DuesTaken event) {
      return kind(DUES).put("dues", event.dues().stream().map(PayoutJson::write).toList());
    }

    @Override
    public JsonObject.Builder planBegun(PlanBegun event) {
      return kind(PLAN)
          .put("plan", event.plan())
          .put("approvedBy", event.approvedBy())
          .put("payouts", event.payouts())
          .put("units", UnitsText.of(event.units()));
    }

    @Override
    public JsonObject.Builder payoutsPlanned(PayoutsPlanned event) {
      return kind(PAYOUTS).put("payouts", event.payouts().stream().map(PayoutJson::write).toList());
    }

    @Override
    public JsonObject.Builder payoutsDropped(PayoutsDropped event) {
      return kind(DROPPED).put("wallets", event.wallets()).put("reason", event.reason());
    }

    @Override
    public JsonObject.Builder transactionSigned(TransactionSigned event) {
      return kind(SIGNED)
          .put("signature", event.signature())
          .put("wire", event.transaction().wire())
          .put("lastValidBlockHeight", event.transaction().lastValidHeight())
          .put("memo", event.memo())
          .put("finalizedHeight", event.finalizedHeight())
          .put("giveUpHeight", event.giveUpHeight())
          .put("wallets", event.wallets());
    }

    @Override
    public JsonObject.Builder sendRefused(SendRefused event) {
      return kind(REFUSED).put("signature", event.signature()).put("reason", event.reason());
    }

    @Override
    public JsonObject.Builder stageReached(StageReached event) {
      return kind(STAGE)
          .put("signature", event.signature())
          .put("stage", event.stage().id())
          .put("why", event.why());
    }

    @Override
    public JsonObject.Builder planRefused(PlanRefused event) {
      return decision(
          PLAN_REFUSED, JsonObject.builder().put("plan", event.plan()).put("why", event.why()));
    }

    @Override
    public JsonObject.Builder payoutsHeld(PayoutsHeld event) {
      return decision(
          PAYOUTS_HELD,
          JsonObject.builder()
              .put("payouts", event.payouts().stream().map(PayoutJson::write).toList()));
    }

    @Override
    public JsonObject.Builder runNoted(RunNoted event) {
      return decision(event.note().id(), JsonObject.builder());
    }

    private static JsonObject.Builder kind(String kind) {
      return JsonObject.builder().put("kind", kind);
    }

    private static JsonObject.Builder decision(String what, JsonObject.Builder details) {
      return kind(DECISION).put("what", what).put("details", details.build());
    }
  }

  static JournalEvent read(JsonObject json) {
    String kind = json.text("kind");
    return switch (kind) {
      case OPENED ->
          new Opened(
              new Treasury(
                  json.text("mint"), PayoutJson.whole(json, "decimals"), json.text("treasury")));
      case EPOCH ->
          new EpochTaken(
              new EpochInterval(json.instant("from"), json.instant("to")),
              json.text("ruleset"),
              json.text("manifest"),
              json.text("merkleRoot"),
              json.count("recipients"),
              UnitsText.read(json, "units"),
              UnitsText.read(json, "withoutWallet"));
      case DUES -> new DuesTaken(json.objects("dues").stream().map(PayoutJson::due).toList());
      case PLAN ->
          new PlanBegun(
              json.text("plan"),
              json.texts("approvedBy"),
              json.count("payouts"),
              UnitsText.read(json, "units"));
      case PAYOUTS ->
          new PayoutsPlanned(json.objects("payouts").stream().map(PayoutJson::planned).toList());
      case DROPPED -> new PayoutsDropped(json.texts("wallets"), json.text("reason"));
      case SIGNED ->
          new TransactionSigned(
              new SignedTransaction(
                  json.text("signature"), json.text("wire"), json.count("lastValidBlockHeight")),
              json.text("memo"),
              json.count("finalizedHeight"),
              json.count("giveUpHeight"),
              json.texts("wallets"));
      case REFUSED -> new SendRefused(json.text("signature"), json.text("reason"));
      case STAGE ->
          new StageReached(json.text("signature"), Stage.of(json.text("stage")), json.text("why"));
      case DECISION -> decision(json.text("what"), json.object("details"));
      default -> throw new InvalidValueException("kind", "be one of a journal's events", kind);
    };
  }

  private static JournalEvent decision(String what, JsonObject details) {
    if (what.equals(PLAN_REFUSED)) {
      return new PlanRefused(details.text("plan"), details.text("why"));
    }
    if (what.equals(PAYOUTS_HELD)) {
      return new PayoutsHeld(details.objects("payouts").stream().map(PayoutJson::held).toList());
    }
    for (RunNoted.Note note : RunNoted.Note.values()) {
      if (note.id().equals(what)) {
        return new RunNoted(note);
      }
    }
    throw new InvalidValueException("what", "be one of a journal's decisions", what);
  }
}
