package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Crash and restart.
 *
 * <p>A <em>run</em> of {@link #aWeekThatIsCutAnywhereEndsTheSame} is one pair of a seeded week and
 * a place to cut it. The week is two to four tiny days by {@link RandomWeek}, with about twenty
 * ledger entries. It is booked once without a crash. Then, for every k from 0 to the number of its
 * entries, a ledger is made that holds its first k entries and nothing else, which is what a crash
 * before write k + 1 leaves, and all the week's commands are given again from the start. Epochs and
 * their plans, which are pure functions, are computed once per week there; {@link
 * #aRestartMayComputeEverythingAgain} computes them again.
 *
 * <p>Oracle: the uncut ledger. The head's hash covers every byte of every entry before it, so equal
 * heads are equal ledgers. The uncut ledger is held to {@link NaiveBooks}, and audited.
 */
@Tag("slow")
class CrashLaws {
  private static final int RUNS = 100_000;

  @Test
  void aWeekThatIsCutAnywhereEndsTheSame() {
    int runs = 0;
    for (long seed = 0; runs < RUNS; seed++) {
      RandomWeek week = RandomWeek.of(seed);
      RewardLedger uncut = new InMemoryLedger();
      Bookings bookings = Bookings.first(week, uncut);
      NaiveBooks.check(week, bookings, uncut);
      assertThat(uncut.audit().firstBreak()).as("seed %s", seed).isNull();
      List<LedgerEntry> entries = Ledgers.entries(uncut);
      for (int cut = 0; cut <= entries.size(); cut++, runs++) {
        RewardLedger restarted = Ledgers.of(entries.subList(0, cut));
        bookings.again(restarted);
        if (!restarted.head().equals(uncut.head())) {
          assertThat(Ledgers.entries(restarted))
              .as("seed %s cut before write %s", seed, cut + 1)
              .isEqualTo(entries);
        }
      }
    }
  }

  @Test
  void aRestartMayComputeEverythingAgain() {
    for (long seed = 0; seed < 300; seed++) {
      List<LedgerEntry> entries = Ledgers.entries(Ledgers.filled(seed));
      int cut = new Random(seed).nextInt(entries.size() + 1);
      RewardLedger restarted = Ledgers.of(entries.subList(0, cut));
      for (Epoch epoch : RandomWeek.of(seed).days()) {
        EpochBooks.of(restarted).withBatch(1 + (int) (seed % 5)).enter(epoch);
      }
      List<Posting> ofEpochs =
          Ledgers.postings(restarted).stream().filter(p -> p.kind().isOfEpoch()).toList();
      assertThat(restarted.audit().firstBreak()).as("seed %s, cut %s", seed, cut).isNull();
      assertThat(ofEpochs.stream().map(Posting::key))
          .as("seed %s, cut %s", seed, cut)
          .containsExactlyElementsOf(
              entries.stream()
                  .map(LedgerEntry::posting)
                  .filter(p -> p.kind().isOfEpoch())
                  .map(Posting::key)
                  .toList());
    }
  }

  /** Someone withdraws between crash and restart, when the epoch is half entered. */
  @Test
  void aSettlementMayComeBetweenCrashAndRestart() {
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      RandomWeek week = RandomWeek.of(seed);
      RewardLedger uncut = new InMemoryLedger();
      week.days().forEach(EpochBooks.of(uncut)::enter);
      List<LedgerEntry> entries = Ledgers.entries(uncut);
      int cut = random.nextInt(entries.size() + 1);
      RewardLedger ledger = Ledgers.of(entries.subList(0, cut));
      for (Account user : ledger.balances(Account.Type.USER).keySet()) {
        long units = ledger.balance(user).longValueExact();
        HoldBooks.of(ledger).hold("of " + user, user.name(), units);
      }
      long recovered = 0;
      for (Epoch epoch : week.days()) {
        for (EpochBooks.Correction correction : EpochBooks.of(ledger).enter(epoch).corrections()) {
          assertThat(correction.missing()).isNotNegative();
          recovered += correction.recovered();
        }
      }
      assertThat(ledger.audit().firstBreak()).as("seed %s, cut %s", seed, cut).isNull();
      assertThat(total(ledger, Account.Type.USER).add(total(ledger, Account.Type.SETTLING)))
          .as("seed %s, cut %s: with users, when nothing is paid twice", seed, cut)
          .isEqualTo(paid(week).subtract(BigInteger.valueOf(recovered)));
    }
  }

  private static BigInteger paid(RandomWeek week) {
    BigInteger paid = BigInteger.ZERO;
    for (Epoch epoch : week.days()) {
      for (Payout payout : epoch.payouts()) {
        paid = paid.add(BigInteger.valueOf(payout.units()));
      }
    }
    return paid;
  }

  private static BigInteger total(RewardLedger ledger, Account.Type type) {
    return ledger.balances(type).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
