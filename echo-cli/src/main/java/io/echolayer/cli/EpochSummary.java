package io.echolayer.cli;

import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.statistics.Place;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** What a closed epoch looks like on the screen: who leads, and what became of the money. */
final class EpochSummary {
  private static final int TOP = 10;
  private static final List<ToLongFunction<Line>> AMOUNTS =
      List.of(
          Line::opening,
          Line::rolledIn,
          Line::refilled,
          Line::paid,
          Line::rolledOut,
          Line::expired);

  private final Epoch epoch;
  private final TokenScale scale;

  /** The summary of {@code epoch}. */
  EpochSummary(Epoch epoch) {
    this.epoch = epoch;
    this.scale = epoch.settings().scale();
  }

  /**
   * Prints it.
   *
   * @param heading how to set off a heading
   */
  void print(PrintWriter out, UnaryOperator<String> heading) {
    out.println(line());
    out.println();
    out.println(heading.apply("Pools, in tokens"));
    out.println(pools());
    out.println();
    if (!epoch.payouts().isEmpty()) {
      out.println(heading.apply("Top " + Math.min(TOP, epoch.payouts().size())));
      out.println(leaders());
      out.println();
    }
  }

  /** The epoch in one line. */
  String line() {
    return "Epoch "
        + epoch.id()
        + " closed: "
        + scale.tokens(epoch.pools().total(Line::paid))
        + " of "
        + scale.tokens(epoch.settings().pool())
        + " tokens paid to "
        + count(epoch.payouts().size(), "user")
        + ", "
        + count(epoch.waiting(), "claim")
        + " waiting";
  }

  private TextTable pools() {
    TextTable table =
        new TextTable(
            1, "pool", "opening", "rolled in", "refilled", "paid", "rolled out", "expired");
    for (Line line : epoch.pools().lines()) {
      table.row(cells(line.pool().id(), line));
    }
    String[] total = new String[AMOUNTS.size() + 1];
    total[0] = "total";
    for (int i = 0; i < AMOUNTS.size(); i++) {
      total[i + 1] = scale.tokens(epoch.pools().total(AMOUNTS.get(i)));
    }
    return table.row(total);
  }

  private String[] cells(String name, Line line) {
    String[] cells = new String[AMOUNTS.size() + 1];
    cells[0] = name;
    for (int i = 0; i < AMOUNTS.size(); i++) {
      cells[i + 1] = scale.tokens(AMOUNTS.get(i).applyAsLong(line));
    }
    return cells;
  }

  private TextTable leaders() {
    Map<String, Long> paid = new HashMap<>();
    for (Payout payout : epoch.payouts()) {
      paid.put(payout.user(), payout.units());
    }
    TextTable table = new TextTable(2, "rank", "user", "tokens");
    for (Place<Long> place : Place.ranked(paid).stream().limit(TOP).toList()) {
      table.row(Integer.toString(place.rank()), place.user(), scale.tokens(place.amount()));
    }
    return table;
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
