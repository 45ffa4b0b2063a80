package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.EpochBooks.BookedClaim;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The weeks hold what the laws over them are about. */
@Tag("slow")
class RandomWeekTest {
  @Test
  void everythingHappensInManyWeeks() {
    Map<String, Integer> weeks = new TreeMap<>();
    for (long seed = 0; seed < 400; seed++) {
      Map<String, Boolean> seen = new TreeMap<>();
      RandomWeek week = RandomWeek.of(seed);
      InMemoryLedger ledger = new InMemoryLedger();
      Bookings bookings = Bookings.first(week, ledger);
      week.days().forEach(epoch -> see(epoch, seen));
      for (EpochBooks.Booking day : bookings.days) {
        note(seen, "correction", !day.corrections().isEmpty());
        note(seen, "shortfall", !day.shortfalls().isEmpty());
      }
      for (Posting posting : Ledgers.postings(ledger)) {
        note(seen, posting.kind().id(), true);
        if (posting.kind() == Posting.Kind.CLAIM) {
          note(seen, "late", BookedClaim.of(posting).isLate());
        }
      }
      seen.forEach((what, is) -> weeks.merge(what, is ? 1 : 0, Integer::sum));
    }
    assertThat(weeks)
        .containsKeys(
            "claim",
            "closing",
            "correction",
            "expiry",
            "instalment",
            "lapsed",
            "late",
            "opening",
            "pending",
            "posted",
            "queued",
            "refill",
            "rolled",
            "shortfall",
            "voided",
            "waited",
            "withdrawal");
    assertThat(weeks.values()).as(weeks.toString()).allMatch(count -> count >= 8);
  }

  private static void see(Epoch epoch, Map<String, Boolean> seen) {
    for (ClaimOutcome outcome : epoch.outcomes()) {
      note(seen, "queued", outcome.queued() > 0);
      note(seen, "instalment", outcome.queued() > 0 && outcome.paid() > 0);
      note(seen, "lapsed", outcome.lapsed() > 0);
      note(seen, "waited", outcome.paid() > 0 && !outcome.claim().epoch().equals(epoch.id()));
    }
    for (Line line : epoch.pools().lines()) {
      note(seen, "rolled", line.rolledIn() > 0);
    }
  }

  private static void note(Map<String, Boolean> seen, String what, boolean is) {
    seen.merge(what, is, Boolean::logicalOr);
  }
}
