package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a week must come to, from its epochs and outcomes alone: no posting is looked at.
 * Corrections are taken in the order of (event, claim), before the day's payments.
 */
final class NaiveBooks {
  private final Map<String, BigInteger> users = new HashMap<>();
  private final Map<String, BigInteger> paidForClaim = new TreeMap<>();
  private final Map<String, String> userOfClaim = new HashMap<>();
  private BigInteger issued = BigInteger.ZERO;
  private BigInteger expired = BigInteger.ZERO;
  private BigInteger recovered = BigInteger.ZERO;
  private BigInteger settling = BigInteger.ZERO;
  private BigInteger settled = BigInteger.ZERO;

  static void check(RandomWeek week, Bookings bookings, RewardLedger ledger) {
    NaiveBooks naive = new NaiveBooks();
    for (int day = 0; day < week.days().size(); day++) {
      Epoch epoch = week.days().get(day);
      assertThat(bookings.days.get(day).corrections())
          .as("corrections of day %s, seed %s", day, week.seed())
          .containsExactlyInAnyOrderElementsOf(naive.correct(epoch));
      naive.close(epoch);
      for (Bookings.Taken taken : bookings.taken) {
        if (taken.day() == day) {
          naive.settle(taken);
        }
      }
    }
    naive.compare(week, ledger);
  }

  private List<EpochBooks.Correction> correct(Epoch epoch) {
    Set<String> events = new HashSet<>();
    epoch.snapshot().events(EchoEvent.Retraction.class).forEach(r -> events.add(r.event()));
    List<EpochBooks.Correction> corrections = new ArrayList<>();
    for (String event : events.stream().sorted().toList()) {
      for (Map.Entry<String, BigInteger> claim : paidForClaim.entrySet()) {
        if (claim.getKey().contains('/' + event + '/') && claim.getValue().signum() > 0) {
          String user = userOfClaim.get(claim.getKey());
          BigInteger units = claim.getValue().min(users.get(user));
          corrections.add(
              new EpochBooks.Correction(
                  claim.getKey(), user, claim.getValue().longValue(), units.longValue()));
          users.merge(user, units.negate(), BigInteger::add);
          recovered = recovered.add(units);
          claim.setValue(claim.getValue().subtract(units));
        }
      }
    }
    return corrections;
  }

  private void close(Epoch epoch) {
    issued = issued.add(BigInteger.valueOf(epoch.settings().pool()));
    expired = expired.add(epoch.pools().total(Line::expired));
    for (Payout payout : epoch.payouts()) {
      users.merge(payout.user(), BigInteger.valueOf(payout.units()), BigInteger::add);
    }
    for (ClaimOutcome outcome : epoch.outcomes()) {
      if (outcome.paid() > 0) {
        Claim claim = outcome.claim();
        userOfClaim.put(claim.id(), claim.user());
        paidForClaim.merge(claim.id(), BigInteger.valueOf(outcome.paid()), BigInteger::add);
      }
    }
  }

  private void settle(Bookings.Taken taken) {
    BigInteger units = BigInteger.valueOf(taken.units());
    switch (taken.outcome()) {
      case PENDING -> settling = settling.add(units);
      case POSTED -> settled = settled.add(units);
      case VOIDED -> units = BigInteger.ZERO;
    }
    users.merge(taken.user(), units.negate(), BigInteger::add);
  }

  private void compare(RandomWeek week, RewardLedger ledger) {
    String seed = "seed " + week.seed();
    Epoch last = week.days().get(week.days().size() - 1);
    assertThat(ledger.balance(Account.ISSUANCE)).as(seed).isEqualTo(issued.negate());
    users.forEach(
        (user, units) -> {
          assertThat(units).as(seed).isGreaterThanOrEqualTo(BigInteger.ZERO);
          assertThat(ledger.balance(Account.user(user))).as(seed).isEqualTo(units);
        });
    for (Line line : last.pools().lines()) {
      assertThat(ledger.balance(Account.pool(line.pool()))).as(seed).isEqualTo(line.rolledOut());
    }
    for (Pool pool : last.pools().lines().stream().map(Line::pool).toList()) {
      long waiting =
          last.queue().stream()
              .filter(claim -> claim.pool().equals(pool))
              .mapToLong(Claim::units)
              .sum();
      assertThat(ledger.balance(Account.of(Account.Type.QUEUE, pool))).as(seed).isEqualTo(waiting);
    }
    assertThat(total(ledger, Account.Type.EXPIRED)).as(seed).isEqualTo(expired);
    assertThat(total(ledger, Account.Type.RECOVERED)).as(seed).isEqualTo(recovered);
    assertThat(total(ledger, Account.Type.SETTLING)).as(seed).isEqualTo(settling);
    assertThat(total(ledger, Account.Type.SETTLED)).as(seed).isEqualTo(settled);
  }

  private static BigInteger total(RewardLedger ledger, Account.Type type) {
    return ledger.balances(type).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
