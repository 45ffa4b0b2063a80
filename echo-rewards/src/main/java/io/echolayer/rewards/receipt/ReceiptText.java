package io.echolayer.rewards.receipt;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.DoubleText;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.rewards.amount.TokenScale;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A receipt as sentences for people, that read well aloud. */
public final class ReceiptText {
  private final JsonObject receipt;
  private final TokenScale scale;
  private final StringBuilder out = new StringBuilder();

  private ReceiptText(JsonObject receipt) {
    this.receipt = receipt;
    this.scale = new TokenScale((int) receipt.count("decimals"));
  }

  /** The text of a receipt, as {@link Receipts} makes one. */
  public static String of(JsonObject receipt) {
    ReceiptText text = new ReceiptText(receipt);
    text.claim();
    text.score();
    text.inputs();
    text.payment();
    text.proof();
    return text.out.toString();
  }

  private void claim() {
    @Nullable String content = receipt.findText("content");
    line("Claim %s", receipt.text("claim"));
    line(
        "%s claims %s tokens under the rule %s%s.",
        receipt.text("user"),
        tokens("units"),
        receipt.text("rule"),
        content == null ? "" : " for " + content);
    line("It became known at %s%s.", receipt.text("at"), waited());
    @Nullable Double exact = receipt.findNumber("tokens");
    if (exact != null) {
      line(
          "The rule gave %s tokens, which round to %s units of %d decimals.",
          DoubleText.of(exact), receipt.text("units"), scale.decimals());
    }
  }

  private String waited() {
    String made = receipt.text("madeIn");
    if (made.equals(receipt.text("epoch"))) {
      return "";
    }
    long days =
        Duration.between(
                Timestamp.parse("madeIn", made), Timestamp.parse("epoch", receipt.text("epoch")))
            .toDays();
    return String.format(
        Locale.ROOT,
        " and was made in the epoch of %s, so that it has waited %d %s; that epoch's receipt says why",
        made,
        days,
        days == 1 ? "day" : "days");
  }

  private void score() {
    @Nullable JsonObject score = receipt.findObject("score");
    if (score == null) {
      return;
    }
    line("");
    line("The item's Echo Index is %.4f:", score.number("echoIndex"));
    for (JsonObject metric : score.objects("metrics")) {
      line(
          "  %s is %.4f and counts %.2f, which makes %.4f.",
          metric.text("name"),
          metric.number("value"),
          metric.number("weight"),
          metric.number("contribution"));
      for (JsonObject term : metric.objects("terms")) {
        if (term.flag("known")) {
          line(
              "    %s %.4f of weight %.2f",
              term.text("name"), term.number("value"), term.number("weight"));
        } else {
          line("    %s is not known", term.text("name"));
        }
      }
    }
    line(
        "  Together %.4f, after the boost %.4f, of which time has left %.4f.",
        score.number("weighted"), score.number("boosted"), score.number("decayFactor"));
    line("  It rests on data by %.0f percent.", 100 * score.number("coverage"));
  }

  private void inputs() {
    @Nullable JsonObject inputs = receipt.findObject("inputs");
    if (inputs == null) {
      return;
    }
    line("");
    line("What the rule %s made of it:", receipt.text("rule"));
    for (String name : inputs.names()) {
      line("  %s %s", spoken(name), inputs.shown(name));
    }
  }

  private void payment() {
    line("");
    line(
        "It was number %d in the order of taking, on the pool %s.",
        receipt.count("position"), receipt.text("pool"));
    line(
        "Paid %s tokens, by which the user's balance grows; %s still wait; %s lapsed.",
        tokens("paid"), tokens("queued"), tokens("lapsed"));
  }

  private void proof() {
    @Nullable JsonObject proof = receipt.findObject("proof");
    if (proof != null) {
      line("");
      line(
          "In all, the user's key %s is paid %s tokens.",
          proof.text("key"), scale.tokens(new BigInteger(proof.text("units"))));
      line("That leaf is under the Merkle root %s, by these siblings:", proof.text("root"));
      for (String sibling : proof.texts("siblings")) {
        line("  %s", sibling);
      }
    }
    line("");
    line("Ruleset %s", receipt.text("ruleset"));
  }

  private String tokens(String field) {
    return scale.tokens(new BigInteger(receipt.text(field)));
  }

  /** {@code hopWeight} as "hop weight". */
  private static String spoken(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
