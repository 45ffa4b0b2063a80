package io.echolayer.rewards.receipt;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.index.Breakdown;
import io.echolayer.core.index.MetricBreakdown;
import io.echolayer.core.internal.text.DoubleText;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.metric.Term;
import io.echolayer.rewards.claim.Claim;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Receipts as text. */
final class ReceiptText {
  private final Receipt receipt;
  private final Claim claim;
  private final StringBuilder out = new StringBuilder();

  private ReceiptText(Receipt receipt) {
    this.receipt = receipt;
    this.claim = receipt.outcome().claim();
  }

  static String of(Receipt receipt) {
    ReceiptText text = new ReceiptText(receipt);
    text.claim();
    text.score(receipt.score());
    text.inputs(receipt.inputs());
    text.payment();
    text.proof(receipt.proof());
    return text.out.toString();
  }

  private void claim() {
    line("Claim %s", claim.id());
    line(
        "%s claims %s tokens under the rule %s%s.",
        claim.user(),
        tokens(claim.units()),
        claim.rule(),
        claim.content() == null ? "" : " for " + claim.content());
    line("It became known at %s%s.", Timestamp.format(claim.at()), waited());
    @Nullable Double exact = claim.tokens();
    if (exact != null) {
      line(
          "The rule gave %s tokens, which round to %d units of %d decimals.",
          DoubleText.of(exact), claim.units(), receipt.scale().decimals());
    }
  }

  private String waited() {
    if (claim.epoch().equals(receipt.epoch())) {
      return "";
    }
    long days =
        Duration.between(
                Timestamp.parse("madeIn", claim.epoch()), Timestamp.parse("epoch", receipt.epoch()))
            .toDays();
    return String.format(
        Locale.ROOT,
        " and was made in the epoch of %s, so that it has waited %d %s; that epoch's receipt says why",
        claim.epoch(),
        days,
        days == 1 ? "day" : "days");
  }

  private void score(@Nullable Breakdown score) {
    if (score == null) {
      return;
    }
    line("");
    line("The item's Echo Index is %.4f:", score.echoIndex());
    for (MetricBreakdown metric : score.metrics()) {
      line(
          "  %s is %.4f and counts %.2f, which makes %.4f.",
          metric.name(), metric.value(), metric.weight(), metric.contribution());
      for (Term term : metric.terms()) {
        if (term.known()) {
          line("    %s %.4f of weight %.2f", term.name(), term.value(), term.weight());
        } else {
          line("    %s is not known", term.name());
        }
      }
    }
    line(
        "  Together %.4f, after the boost %.4f, of which time has left %.4f.",
        score.weighted(), score.boosted(), score.decayFactor());
    line("  It rests on data by %.0f percent.", 100 * score.coverage());
  }

  private void inputs(@Nullable Attributes inputs) {
    if (inputs == null) {
      return;
    }
    line("");
    line("What the rule %s made of it:", claim.rule());
    for (String name : inputs.names()) {
      line("  %s %s", spoken(name), inputs.shown(name));
    }
  }

  private void payment() {
    line("");
    line(
        "It was number %d in the order of taking, on the pool %s.",
        receipt.position(), claim.pool().id());
    line(
        "Paid %s tokens, by which the user's balance grows; %s still wait; %s lapsed.",
        tokens(receipt.outcome().paid()),
        tokens(receipt.outcome().queued()),
        tokens(receipt.outcome().lapsed()));
  }

  private void proof(Receipt.@Nullable Proof proof) {
    if (proof != null) {
      line("");
      line("In all, the user's key %s is paid %s tokens.", proof.key(), tokens(proof.units()));
      line("That leaf is under the Merkle root %s, by these siblings:", proof.root());
      for (String sibling : proof.siblings()) {
        line("  %s", sibling);
      }
    }
    line("");
    line("Ruleset %s", receipt.ruleset());
  }

  private String tokens(long units) {
    return receipt.scale().tokens(units);
  }

  /** {@code hopWeight} as "hop weight". */
  private static String spoken(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
