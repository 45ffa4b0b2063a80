package io.echolayer.rewards.rule;

import io.echolayer.core.json.JsonObject;
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
 */
record PropagationReward(
    ShareEvent event,
    Item item,
    double hopWeight,
    double p,
    double influence,
    double influenceBonus,
    double loopBonus) {

  static PropagationReward of(ShareEvent event, Snapshot snapshot) {
    Propagation rules = snapshot.ruleset().rewards().propagation();
    Item item = snapshot.item(event.content());
    double hopWeight = snapshot.hopWeight(event.id());
    double p = item.score().echoIndex() * (hopWeight * item.loop().amplification()) * rules.rate();
    double influence = snapshot.influence(event.source());
    return new PropagationReward(
        event,
        item,
        hopWeight,
        p,
        influence,
        influence * rules.influenceRate(),
        item.loop().strength() > rules.loopThreshold() ? p * (rules.loopMultiplier() - 1) : 0);
  }

  double tokens() {
    return p + influenceBonus + loopBonus;
  }

  JsonObject.Builder inputs() {
    return JsonObject.builder()
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
