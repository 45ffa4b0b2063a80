package io.echolayer.rewards.redteam;

import io.echolayer.core.ruleset.CountingGuards;
import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.PoolGuards;
import io.echolayer.core.ruleset.QualityBaseline;
import io.echolayer.core.ruleset.RampBoost;
import io.echolayer.core.ruleset.RewardGuards;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.ruleset.TrustGuard;
import io.echolayer.core.ruleset.TrustScope;
import java.util.List;

/**
 * A ruleset to attack.
 *
 * @param title what the page calls it
 */
record Defence(String title, Ruleset ruleset) {
  static final Defence NONE = new Defence("echolayer/1", Ruleset.echoLayer1());
  static final Defence GUARDED = new Defence("guarded", Ruleset.echoLayer1Guarded());

  /** {@code echolayer/1-guarded} with the world's pre-trusted users. */
  static Defence preTrusted(World world, int vouchers) {
    TrustGuard trust = TrustGuard.GUARDED.withPreTrusted(world.preTrusted()).withVouchers(vouchers);
    return new Defence(
        "guarded, pre-trusted users" + (vouchers == 2 ? "" : ", vouchers " + vouchers),
        Ruleset.echoLayer1Guarded().withGuards(Guards.GUARDED.withTrust(trust)));
  }

  /** Each guard alone, over {@code echolayer/1}. */
  static List<Defence> eachAlone(World world) {
    CountingGuards counting = CountingGuards.OFF;
    RewardGuards rewards = RewardGuards.OFF;
    PoolGuards pools = PoolGuards.OFF;
    TrustGuard age = TrustGuard.OFF.withQuarantineDays(7);
    TrustGuard network = age.withPreTrusted(world.preTrusted()).withVouchers(2);
    TrustScope shares = TrustScope.PROPAGATIONS_AND_DISCOVERIES;
    Guards off = Guards.OFF;
    return List.of(
        of("self-edges do not count", off.withCounting(counting.withDropSelfEdges(true))),
        of("1 event per pair, item and day", off.withCounting(counting.withPerPairAndDay(1))),
        of("rings count half", off.withCounting(counting.withRingShare(0.5))),
        of("counted by trust (age)", off.withCounting(counting.withByTrust(true)).withTrust(age)),
        of("influence bonus weighed", off.withRewards(rewards.withWeighInfluence(true))),
        of("trust (age) on shares and discoveries", off.withTrust(age.withScope(shares))),
        of(
            "trust (age) on every reward and by target",
            off.withTrust(age.withScope(TrustScope.EVERY_REWARD).withByTarget(true))),
        of("trust (network) on shares and discoveries", off.withTrust(network.withScope(shares))),
        of(
            "1 discovery per user and item, creator none",
            off.withRewards(rewards.withDiscoveriesPerUser(1).withCreatorDiscovers(false))),
        of("100 discoveries per item", off.withRewards(rewards.withDiscoveriesPerItem(100))),
        of("50 creations a day", off.withRewards(rewards.withCreationsPerDay(50))),
        of("creation needs coverage", off.withRewards(rewards.withCreationCoverage(0.5))),
        of(
            "highest index as baseline",
            off.withRewards(rewards.withQualityBaseline(QualityBaseline.HIGHEST))),
        of("instalment at most half", off.withPools(pools.withInstalmentShare(0.5))),
        of("milestones at most half of the reserve", off.withPools(pools.withMilestoneShare(0.5))),
        of("what is left pays the queue", off.withPools(pools.withPayHead(true))),
        new Defence(
            "boost as a ramp",
            Ruleset.echoLayer1().withIndex(IndexRules.DEFAULT.withBoost(RampBoost.DEFAULT))));
  }

  private static Defence of(String title, Guards guards) {
    return new Defence(title, Ruleset.echoLayer1().withGuards(guards));
  }
}
