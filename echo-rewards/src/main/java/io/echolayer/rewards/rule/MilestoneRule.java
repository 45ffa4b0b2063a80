package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.Snapshot;

/** Rewards every milestone of the epoch: 10 tokens a level, from the reserve. */
record MilestoneRule() implements RewardRule {
  @Override
  public String name() {
    return RuleBook.MILESTONE;
  }

  @Override
  public Pool pool() {
    return Pool.RESERVE;
  }

  @Override
  public void reward(Snapshot snapshot, Sink out) {
    double perLevel = snapshot.ruleset().rewards().milestonePerLevel();
    for (EchoEvent.Milestone event : snapshot.events(EchoEvent.Milestone.class)) {
      double trust = RewardTrust.of(snapshot).ofAny(event.user());
      out.reward(
          event.id(),
          event.recorded(),
          event.user(),
          null,
          perLevel * event.level() * trust,
          () ->
              RewardTrust.noted(Attributes.EMPTY, trust)
                  .with("level", event.level())
                  .with("perLevel", perLevel));
    }
  }
}
