package io.echolayer.rewards.rule;

import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.CountedPropagation;
import io.echolayer.rewards.snapshot.Snapshot;

/** Rewards the source of every propagation of the epoch, by {@link PropagationReward}. */
record PropagationRule() implements RewardRule {
  @Override
  public String name() {
    return RuleBook.PROPAGATION;
  }

  @Override
  public Pool pool() {
    return Pool.PROPAGATION;
  }

  @Override
  public void reward(Snapshot snapshot, Sink out) {
    for (CountedPropagation propagation : snapshot.propagations()) {
      PropagationReward reward = PropagationReward.of(propagation, snapshot);
      EchoEvent.Propagation event = propagation.event();
      out.reward(
          event.id(),
          event.recorded(),
          event.source(),
          event.content(),
          reward.tokens(),
          reward::inputs);
    }
  }
}
