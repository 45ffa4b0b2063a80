package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.ruleset.CreationConstants;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.Item;
import io.echolayer.rewards.snapshot.Snapshot;

/**
 * Rewards the creator of every item published in the epoch.
 *
 * <pre>
 * base     = index · 1.0
 * bonus    = QF &gt; 0.7 ? base · (1.5 − 1) : 0
 * creation = (base + bonus) · (1 + min(0.5, initialEngagement · 0.1))
 * </pre>
 */
record CreationRule() implements RewardRule {
  @Override
  public String name() {
    return RuleBook.CREATION;
  }

  @Override
  public Pool pool() {
    return Pool.CONTENT_CREATION;
  }

  @Override
  public void reward(Snapshot snapshot, Sink out) {
    CreationConstants rules = snapshot.ruleset().rewards().creation();
    CreationLimit limit = CreationLimit.of(snapshot);
    for (EchoEvent.Content published : snapshot.events(EchoEvent.Content.class)) {
      if (!limit.rewards(published)) {
        continue;
      }
      Item item = snapshot.item(published.content());
      double engagement = item.score().signals().engagement().total();
      double base = item.score().echoIndex() * rules.rate();
      double bonus =
          item.score().qf() > rules.qualityThreshold() ? base * (rules.qualityMultiplier() - 1) : 0;
      double multiplier = 1 + Math.min(rules.engagementCap(), engagement * rules.engagementRate());
      double trust = RewardTrust.of(snapshot).ofAny(published.creator());
      out.reward(
          published.id(),
          published.recorded(),
          published.creator(),
          published.content(),
          (base + bonus) * multiplier * trust,
          () ->
              RewardTrust.noted(Attributes.EMPTY, trust)
                  .with("echoIndex", item.score().echoIndex())
                  .with("qf", item.score().qf())
                  .with("initialEngagement", engagement)
                  .with("base", base)
                  .with("bonus", bonus)
                  .with("multiplier", multiplier));
    }
  }
}
