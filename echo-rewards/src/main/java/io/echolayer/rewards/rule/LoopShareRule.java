package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.CountedPropagation;
import io.echolayer.rewards.snapshot.Snapshot;

/**
 * Rewards an item's creator for every propagation by somebody else: 0.3 of what the propagation
 * earns its source.
 */
record LoopShareRule() implements RewardRule {
  @Override
  public String name() {
    return RuleBook.LOOP_SHARE;
  }

  @Override
  public Pool pool() {
    return Pool.PROPAGATION;
  }

  @Override
  public void reward(Snapshot snapshot, Sink out) {
    double share = snapshot.ruleset().rewards().loopShare();
    for (CountedPropagation propagation : snapshot.propagations()) {
      EchoEvent.Propagation event = propagation.event();
      String creator = propagation.item().creator();
      if (!creator.equals(event.source())) {
        PropagationReward reward = PropagationReward.of(propagation, snapshot);
        double trust = RewardTrust.of(snapshot).ofAny(creator);
        out.reward(
            event.id(),
            event.recorded(),
            creator,
            event.content(),
            reward.tokens() * share * trust,
            () -> inputs(reward, share, trust));
      }
    }
  }

  private static Attributes inputs(PropagationReward reward, double share, double creatorTrust) {
    Attributes inputs = reward.inputs().with("propagation", reward.tokens()).with("share", share);
    return creatorTrust == 1 ? inputs : inputs.with("creatorTrust", creatorTrust);
  }
}
