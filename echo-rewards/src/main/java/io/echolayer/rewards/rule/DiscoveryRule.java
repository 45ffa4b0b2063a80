package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.Seconds;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.ruleset.DiscoveryConstants;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.Item;
import io.echolayer.rewards.snapshot.Snapshot;

/**
 * Rewards every discovery of the epoch; earlier earns more.
 *
 * <pre>
 * delay     = clamp01(seconds since publication / (24 · 3600))
 * discovery = index · 0.05 · (1 + max(0, 1 − delay) + min(0.3, influence · 0.1))
 * </pre>
 */
record DiscoveryRule() implements RewardRule {
  @Override
  public String name() {
    return RuleBook.DISCOVERY;
  }

  @Override
  public Pool pool() {
    return Pool.DISCOVERY;
  }

  @Override
  public void reward(Snapshot snapshot, Sink out) {
    DiscoveryConstants rules = snapshot.ruleset().rewards().discovery();
    DiscoveryLimit limit = DiscoveryLimit.of(snapshot);
    for (EchoEvent.Discovery event : snapshot.events(EchoEvent.Discovery.class)) {
      if (!limit.rewards(event)) {
        continue;
      }
      Item item = snapshot.item(event.content());
      double delay =
          Math.min(
              1,
              Math.max(
                  0,
                  Elapsed.seconds(item.publication().at(), event.at())
                      / (rules.windowHours() * Seconds.PER_HOUR)));
      double influence = snapshot.influence(event.user());
      double multiplier =
          1
              + Math.max(0, 1 - delay)
              + Math.min(rules.influenceCap(), influence * rules.influenceRate());
      double trust = RewardTrust.of(snapshot).ofDiscoverer(event.user());
      out.reward(
          event.id(),
          event.recorded(),
          event.user(),
          event.content(),
          item.score().echoIndex()
              * rules.rate()
              * multiplier
              * RewardTrust.of(snapshot).ofDiscoverer(event.user()),
          () ->
              RewardTrust.noted(Attributes.EMPTY, trust)
                  .with("echoIndex", item.score().echoIndex())
                  .with("delay", delay)
                  .with("influence", influence)
                  .with("multiplier", multiplier));
    }
  }
}
