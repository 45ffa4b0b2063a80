package io.echolayer.rewards.rule;

import io.echolayer.core.json.JsonObject;
import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.RewardRules.Propagation;
import io.echolayer.rewards.event.ShareEvent;
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
    ShareEvent event,
    Item item,
    double hopWeight,
    double p,
    double influence,
    double influenceBonus,
    double loopBonus,
    double trust) {

  static PropagationReward of(ShareEvent event, Snapshot snapshot) {
    Propagation rules = snapshot.ruleset().rewards().propagation();
    Item item = snapshot.item(event.content());
    double hopWeight = snapshot.hopWeight(event.id());
    Guards guards = snapshot.ruleset().guards();
    double weight = hopWeight * item.loop().amplification();
    double p = item.score().echoIndex() * weight * rules.rate();
    double trust = RewardTrust.of(snapshot).ofShare(event);
    double bonusShare =
        (guards.rewards().weighInfluence() ? Math.min(1, weight) : 1)
            * (guards.counting().byTrust() ? trust : 1);
    double influence = snapshot.influence(event.source());
    return new PropagationReward(
        event,
        item,
        hopWeight,
        p,
        influence,
        influence * rules.influenceRate() * bonusShare,
        item.loop().strength() > rules.loopThreshold() ? p * (rules.loopMultiplier() - 1) : 0,
        guards.counting().byTrust() ? 1 : trust);
  }

  double tokens() {
    return (p + influenceBonus + loopBonus) * trust;
  }

  JsonObject.Builder inputs() {
    return RewardTrust.noted(JsonObject.builder(), trust)
        .put("echoIndex", item.score().echoIndex())
        .put("hopWeight", hopWeight)
        .put("amplification", item.loop().amplification())
        .put("loopStrength", item.loop().strength())
        .put("base", p)
        .put("influence", influence)
        .put("influenceBonus", influenceBonus)
        .put("loopBonus", loopBonus);
  }
}
