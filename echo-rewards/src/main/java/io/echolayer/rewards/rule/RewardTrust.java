package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.ruleset.TrustGuard;
import io.echolayer.core.ruleset.TrustScope;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.Snapshot;

/** What trust multiplies rewards by, in [0, 1]: 1 wherever the ruleset's guard is off. */
record RewardTrust(Snapshot snapshot, TrustGuard guard) {
  static RewardTrust of(Snapshot snapshot) {
    return new RewardTrust(snapshot, snapshot.ruleset().guards().trust());
  }

  /** Of a propagation's reward: the source's trust, or the lesser of both ends. */
  double ofPropagation(EchoEvent.Propagation event) {
    double source = guard.scope() == TrustScope.NONE ? 1 : snapshot.trust(event.source());
    return guard.byTarget() ? Math.min(source, snapshot.trust(event.target())) : source;
  }

  /** Of a discovery's reward. */
  double ofDiscoverer(String user) {
    return guard.scope() == TrustScope.NONE ? 1 : snapshot.trust(user);
  }

  /** Of every other reward of a user. */
  double ofAny(String user) {
    return guard.scope() == TrustScope.EVERY_REWARD ? snapshot.trust(user) : 1;
  }

  /** {@code inputs}, with the trust that the reward was multiplied by if there was any. */
  static Attributes noted(Attributes inputs, double trust) {
    return trust == 1 ? inputs : inputs.with("trust", trust);
  }
}
