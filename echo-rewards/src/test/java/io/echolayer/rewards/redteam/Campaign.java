package io.echolayer.rewards.redteam;

import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A world's epochs under one ruleset.
 *
 * @param attacker tokens paid to the attacker's accounts
 * @param honest tokens paid to everybody else
 * @param need the smallest day's pool that would have paid each day's claims, but milestones, at
 *     once
 */
record Campaign(double attacker, double honest, long need) {
  /** More than anybody claims. */
  static final long AMPLE = 1_000_000_000_000_000L;

  private static final Map<Pool, Integer> PERCENT =
      Map.of(
          Pool.CONTENT_CREATION, 40,
          Pool.PROPAGATION, 30,
          Pool.DISCOVERY, 15,
          Pool.QUALITY_BONUS, 10);

  /**
   * Closes the epochs.
   *
   * @param attack or null, for an attacker's main account that does nothing but know people
   */
  static Campaign run(
      World world, Ruleset ruleset, long pool, @Nullable Attack attack, Attacker attacker) {
    Story own = new Story("m");
    attacker.signUp(world, own);
    if (attack != null) {
      for (int epoch = 0; epoch < world.epochs(); epoch++) {
        attack.strike(world, own, attacker.names(), epoch);
      }
    }
    return close(world, ruleset, pool, Story.log(world.honest().told(attacker.knownNames()), own));
  }

  private static Campaign close(World world, Ruleset ruleset, long pool, EventLog log) {
    Carry carry = Carry.NOTHING;
    long attacker = 0;
    long honest = 0;
    long need = 1;
    for (int day = 0; day < world.epochs(); day++) {
      EpochInterval interval = new EpochInterval(world.at(day, 0), world.at(day + 1, 0));
      Epoch epoch = Epoch.close(EpochSettings.of(interval, pool).withRuleset(ruleset), log, carry);
      carry = epoch.carry();
      for (Payout payout : epoch.payouts()) {
        if (Attacker.owns(payout.user())) {
          attacker += payout.units();
        } else {
          honest += payout.units();
        }
      }
      need = Math.max(need, need(epoch));
    }
    return new Campaign(attacker / 1e9, honest / 1e9, need);
  }

  private static long need(Epoch epoch) {
    long need = 1;
    for (Map.Entry<Pool, Integer> part : PERCENT.entrySet()) {
      long claimed = 0;
      for (ClaimOutcome outcome : epoch.outcomes()) {
        Claim claim = outcome.claim();
        claimed += claim.pool().equals(part.getKey()) ? claim.units() : 0;
      }
      need = Math.max(need, claimed * 100 / part.getValue() + 100);
    }
    return need;
  }
}
