package io.echolayer.files.epoch;

import com.google.common.html.HtmlEscapers;
import io.echolayer.core.index.Band;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.snapshot.Item;
import io.echolayer.rewards.statistics.Place;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code report.html}: the epoch on one page for people, without scripts and without anything from
 * elsewhere.
 */
final class EpochReport {
  private static final int TOP = 20;
  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2430}"
          + "h1{font-size:1.6rem;margin-bottom:0}h2{font-size:1.15rem;margin-top:2.2rem}"
          + "table{border-collapse:collapse;width:100%}th,td{padding:.25rem .6rem;text-align:right;"
          + "border-bottom:1px solid #e3e7ee;font-variant-numeric:tabular-nums}"
          + "th{font-weight:600;color:#5a6676}th:first-child,td:first-child,.l{text-align:left}"
          + ".bar{display:flex;min-width:9rem;height:1.1rem;border-radius:3px;overflow:hidden;background:#eef1f5}"
          + ".bar i{display:block;height:100%}.paid{background:#2f7d5b}.out{background:#8db9e2}.gone{background:#d9b36a}"
          + ".note{color:#5a6676}code{font-size:.85em;overflow-wrap:anywhere}";

  private final Epoch epoch;
  private final TokenScale scale;
  private final StringBuilder out = new StringBuilder();

  private EpochReport(Epoch epoch) {
    this.epoch = epoch;
    this.scale = epoch.settings().scale();
  }

  static String of(Epoch epoch) {
    EpochReport report = new EpochReport(epoch);
    report.head();
    report.pools();
    report.rules();
    report.leaders();
    report.items();
    report.proof();
    return report.out.append("</body></html>\n").toString();
  }

  private void head() {
    BigInteger paid = epoch.pools().total(Line::paid);
    add(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Epoch ",
        text(epoch.id()),
        "</title>");
    add("<style>", STYLE, "</style></head><body>\n");
    add("<h1>Epoch ", text(epoch.id()), "</h1>\n<p class=\"note\">up to ");
    add(
        text(epoch.settings().interval().to().toString()),
        " · ruleset ",
        text(epoch.settings().ruleset().id()));
    add(" · policy ", text(epoch.settings().policy().name()), "</p>\n");
    add(
        "<p>",
        scale.tokens(paid),
        " of ",
        scale.tokens(epoch.settings().pool()),
        " tokens paid to ");
    add(
        count(epoch.payouts().size(), "user"),
        "; ",
        count(epoch.waiting(), "claim"),
        " waiting.</p>\n");
  }

  private void pools() {
    add(
        "<h2>Pools</h2>\n<table><tr><th>pool<th>opening<th>rolled in<th>refilled<th>paid<th>rolled out<th>expired");
    add("<th class=\"l\">use</tr>\n");
    for (Line line : epoch.pools().lines()) {
      row(
          line.pool().id(),
          scale.tokens(line.opening()),
          scale.tokens(line.rolledIn()),
          scale.tokens(line.refilled()),
          scale.tokens(line.paid()),
          scale.tokens(line.rolledOut()),
          scale.tokens(line.expired()));
      add("<td class=\"l\">", bar(line), "</tr>\n");
    }
    add(
        "</table>\n<p class=\"note\">Tokens. Green was paid, blue rolls over, amber expired.</p>\n");
  }

  private static String bar(Line line) {
    double whole = Math.max(1, (double) line.paid() + line.rolledOut() + line.expired());
    return String.format(
        Locale.ROOT,
        "<span class=\"bar\"><i class=\"paid\" style=\"width:%.1f%%\"></i><i class=\"out\" style=\"width:%.1f%%\"></i>"
            + "<i class=\"gone\" style=\"width:%.1f%%\"></i></span>",
        100 * line.paid() / whole,
        100 * line.rolledOut() / whole,
        100 * line.expired() / whole);
  }

  private void rules() {
    Map<String, BigInteger[]> byRule = new TreeMap<>();
    for (ClaimOutcome outcome : epoch.outcomes()) {
      BigInteger[] sums =
          byRule.computeIfAbsent(
              outcome.claim().rule(),
              rule ->
                  new BigInteger[] {
                    BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO
                  });
      add(sums, 0, 1);
      add(sums, 1, outcome.claim().units());
      add(sums, 2, outcome.paid());
      add(sums, 3, outcome.queued());
    }
    add("<h2>Claims</h2>\n<table><tr><th>rule<th>claims<th>claimed<th>paid<th>queued</tr>\n");
    byRule.forEach(
        (rule, sums) -> {
          row(
              rule,
              sums[0].toString(),
              scale.tokens(sums[1]),
              scale.tokens(sums[2]),
              scale.tokens(sums[3]));
          add("</tr>\n");
        });
    add("</table>\n");
  }

  private static void add(BigInteger[] sums, int column, long value) {
    sums[column] = sums[column].add(BigInteger.valueOf(value));
  }

  private void leaders() {
    Map<String, Long> paid = new HashMap<>();
    for (Payout payout : epoch.payouts()) {
      paid.put(payout.user(), payout.units());
    }
    add("<h2>Leaderboard</h2>\n<table><tr><th>rank<th class=\"l\">user<th>tokens</tr>\n");
    for (Place<Long> place : Place.ranked(paid).stream().limit(TOP).toList()) {
      add("<tr><td>", Integer.toString(place.rank()), "<td class=\"l\">", text(place.user()));
      add("<td>", scale.tokens(place.amount()), "</tr>\n");
    }
    add("</table>\n");
  }

  private void items() {
    List<Item> best =
        epoch.snapshot().items().stream()
            .sorted(Comparator.comparingDouble((Item item) -> item.score().echoIndex()).reversed())
            .limit(TOP)
            .toList();
    add(
        "<h2>Content</h2>\n<table><tr><th>content<th class=\"l\">creator<th>echo index<th class=\"l\">band<th>coverage");
    add("<th>propagations<th>resonating</tr>\n");
    for (Item item : best) {
      double index = item.score().echoIndex();
      add("<tr><td>", text(item.id()), "<td class=\"l\">", text(item.creator()));
      add("<td>", decimal(index), "<td class=\"l\">", Band.of(index).id());
      add("<td>", decimal(item.score().coverage()), "<td>", Integer.toString(item.loop().events()));
      add("<td>", item.loop().resonating() ? "yes" : "no", "</tr>\n");
    }
    add("</table>\n");
  }

  private void proof() {
    add("<h2>Proof</h2>\n<table><tr><th class=\"l\">what<th class=\"l\">SHA-256</tr>\n");
    digest("ruleset", epoch.settings().ruleset().digest());
    digest("input", epoch.inputDigest());
    digest("Merkle root", epoch.tree().root());
    add(
        "</table>\n<p class=\"note\">Anyone with the events can recompute this epoch: <code>echo verify</code>.</p>\n");
  }

  private void digest(String what, String digest) {
    add("<tr><td>", what, "<td class=\"l\"><code>", digest, "</code></tr>\n");
  }

  private void row(String... cells) {
    add("<tr>");
    for (String cell : cells) {
      add("<td>", text(cell));
    }
  }

  private void add(String... parts) {
    for (String part : parts) {
      out.append(part);
    }
  }

  private static String text(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
