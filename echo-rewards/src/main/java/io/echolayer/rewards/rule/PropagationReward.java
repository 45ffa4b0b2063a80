package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.PropagationConstants;
import io.echolayer.rewards.snapshot.CountedPropagation;
import io.echolayer.rewards.snapshot.Item;
import io.echolayer.rewards.snapshot.Snapshot;

/**
 * What one propagation earns its source.
 *
 * <pre>
 * weight      = hop weight · amplification of the loop
 * p           = index · weight · 0.1
 * propagation = p + influence · 0.05 + (loop strength &gt; 0.5 ? p · (2.0 − 1) : 0)
 * </pre>
 *
 * <p>Guards: the bonus times min(1, weight); all of it times trust, which is in the weight already
 * where events count by trust.
 */
record PropagationReward(
    CountedPropagation propagation,
    double p,
    double influenceBonus,
    double loopBonus,
    double trust) {

  static PropagationReward of(CountedPropagation propagation, Snapshot snapshot) {
    PropagationConstants rules = snapshot.ruleset().rewards().propagation();
    Guards guards = snapshot.ruleset().guards();
    Item item = propagation.item();
    double weight = propagation.hopWeight() * item.loop().amplification();
    double p = item.score().echoIndex() * weight * rules.rate();
    double trust = RewardTrust.of(snapshot).ofPropagation(propagation.event());
    double bonusShare =
        (guards.rewards().weighInfluence() ? Math.min(1, weight) : 1)
            * (guards.counting().byTrust() ? trust : 1);
    return new PropagationReward(
        propagation,
        p,
        propagation.influence() * rules.influenceRate() * bonusShare,
        item.loop().strength() > rules.loopThreshold() ? p * (rules.loopMultiplier() - 1) : 0,
        guards.counting().byTrust() ? 1 : trust);
  }

  double tokens() {
    return (p + influenceBonus + loopBonus) * trust;
  }

  Attributes inputs() {
    return RewardTrust.noted(Attributes.EMPTY, trust)
        .with("echoIndex", propagation.item().score().echoIndex())
        .with("hopWeight", propagation.hopWeight())
        .with("amplification", propagation.item().loop().amplification())
        .with("loopStrength", propagation.item().loop().strength())
        .with("base", p)
        .with("influence", propagation.influence())
        .with("influenceBonus", influenceBonus)
        .with("loopBonus", loopBonus);
  }
}
