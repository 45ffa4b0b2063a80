package io.echolayer.core.index;

import io.echolayer.core.metric.Term;
import java.util.Locale;

/** A breakdown as text for people; numbers are rounded to four places. */
final class BreakdownText {
  private BreakdownText() {}

  static String of(Breakdown breakdown) {
    StringBuilder out = new StringBuilder();
    for (MetricBreakdown share : breakdown.metrics()) {
      line(
          out,
          "%-14s %7.4f × %.2f = %.4f",
          share.name(),
          share.value(),
          share.weight(),
          share.contribution());
      for (Term term : share.terms()) {
        if (term.known()) {
          line(
              out,
              "  %-12s %7.4f × %.2f = %.4f",
              term.name(),
              term.value(),
              term.weight(),
              term.contribution());
        } else {
          line(out, "  %-12s  absent", term.name());
        }
      }
      if (share.cappedAway() > 0) {
        line(out, "  capped at 1, which takes away %.4f", share.cappedAway());
      }
    }
    line(out, "%-14s %7.4f", "weighted", breakdown.weighted());
    if (breakdown.start() != breakdown.weighted()) {
      line(out, "%-14s %7.4f", "renormalised", breakdown.start());
    }
    line(out, "%-14s %7.4f", "boosted", breakdown.boosted());
    line(out, "%-14s × %.4f", "decay", breakdown.decayFactor());
    line(
        out,
        "%-14s %7.4f  (%s)",
        "echo index",
        breakdown.echoIndex(),
        Band.of(breakdown.echoIndex()).id());
    line(out, "%-14s %7.4f", "coverage", breakdown.coverage());
    return out.toString();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
