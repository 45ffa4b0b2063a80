package io.echolayer.rewards.ledger;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.internal.pool.PoolDay;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.rewards.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Epochs with claims of any size, made for no event. */
final class HandmadeEpoch {
  private HandmadeEpoch() {}

  static EpochSettings day(int day, long pool) {
    return EpochSettings.of(
        new EpochInterval(RandomWeek.at(day, 0), RandomWeek.at(day + 1, 0)), pool);
  }

  static Epoch of(EpochSettings settings, Carry carry, List<Claim> claims) {
    PoolDay pools =
        PoolDay.run(
            settings.pool(),
            settings.ruleset().pools(),
            carry.rolledOut(),
            carry.queue(),
            claims,
            settings.policy(),
            settings.leftover());
    EventLog log = EventLog.of(List.of());
    List<Payout> payouts = payouts(pools.outcomes());
    return new Epoch(
        settings,
        log.digest(),
        Snapshot.of(settings.interval(), settings.ruleset(), log, Map.of()),
        pools.outcomes(),
        pools.statement(),
        List.of(),
        payouts,
        Payout.tree(payouts));
  }

  private static List<Payout> payouts(List<ClaimOutcome> outcomes) {
    Map<String, Long> paid = new TreeMap<>();
    for (ClaimOutcome outcome : outcomes) {
      if (outcome.paid() > 0) {
        paid.merge(outcome.claim().user(), outcome.paid(), Math::addExact);
      }
    }
    return paid.entrySet().stream().map(e -> new Payout(e.getKey(), null, e.getValue())).toList();
  }

  static Claim claim(EpochSettings settings, String user, long units, Pool pool) {
    return new Claim(
        settings.interval().id(),
        "for-" + user,
        "gift",
        user,
        null,
        1.0,
        units,
        pool,
        settings.interval().from());
  }
}
