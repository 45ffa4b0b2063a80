package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.json.JsonValue;
import io.echolayer.core.signal.EngagementProfile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The JSON form of a ruleset, of which the digest is taken. Format 1: members are never renamed,
 * and what comes later is left out while it is off.
 */
final class RulesetJson {
  private static final String ID = "id";
  private static final String FORMULAS = "formulas";
  private static final String METRICS = "metrics";
  private static final String INDEX = "index";
  private static final String ENGAGEMENT = "engagement";
  private static final String PROPAGATION = "propagation";
  private static final String REWARDS = "rewards";
  private static final String POOLS = "pools";
  private static final String GUARDS = "guards";
  private static final String RULES = "rules";
  private static final Set<String> MEMBERS =
      Set.of(ID, FORMULAS, METRICS, INDEX, ENGAGEMENT, PROPAGATION, REWARDS, POOLS, GUARDS, RULES);

  private RulesetJson() {}

  static JsonObject write(Ruleset ruleset) {
    JsonObject.Builder pools = JsonObject.builder();
    ruleset.pools().weights().forEach((id, weight) -> pools.put(id, (long) weight));
    JsonObject.Builder out =
        JsonObject.builder()
            .put(ID, ruleset.id())
            .put(FORMULAS, Ruleset.FORMULAS)
            .put(METRICS, IndexForm.metrics(ruleset.index()))
            .put(INDEX, IndexForm.PIPELINE.write(ruleset.index()))
            .put(ENGAGEMENT, JsonObject.of(ruleset.engagement().weights()))
            .put(PROPAGATION, PropagationRules.FORM.write(ruleset.propagation()))
            .put(REWARDS, RewardRules.FORM.write(ruleset.rewards()))
            .put(POOLS, pools.build());
    if (!ruleset.guards().equals(Guards.OFF)) {
      out.put(GUARDS, Guards.FORM.write(ruleset.guards()));
    }
    if (!ruleset.rules().isEmpty()) {
      JsonObject.Builder rules = JsonObject.builder();
      ruleset.rules().forEach((name, rule) -> rules.put(name, JsonObject.parse(rule.json())));
      out.put(RULES, rules.build());
    }
    return out.build();
  }

  static Ruleset read(JsonObject json) {
    json.allowOnly(MEMBERS);
    if (json.count(FORMULAS) != Ruleset.FORMULAS) {
      throw new InvalidValueException(FORMULAS, "be " + Ruleset.FORMULAS, json.count(FORMULAS));
    }
    IndexRules pipeline = form(json, INDEX, IndexForm.PIPELINE);
    Ruleset ruleset =
        Ruleset.echoLayer1()
            .withId(json.text(ID))
            .withIndex(section(json, METRICS, m -> IndexForm.withMetrics(pipeline, m)))
            .withEngagement(EngagementProfile.of(section(json, ENGAGEMENT, RulesetJson::weights)))
            .withPropagation(form(json, PROPAGATION, PropagationRules.FORM))
            .withRewards(form(json, REWARDS, RewardRules.FORM))
            .withPools(section(json, POOLS, p -> new PoolWeights(counts(p))));
    if (json.has(GUARDS)) {
      ruleset = ruleset.withGuards(form(json, GUARDS, Guards.FORM));
    }
    return json.has(RULES)
        ? ruleset.withRules(section(json, RULES, RulesetJson::definitions))
        : ruleset;
  }

  private static Map<String, Double> weights(JsonObject json) {
    Map<String, Double> weights = new TreeMap<>();
    for (String name : json.names()) {
      weights.put(name, json.number(name));
    }
    return weights;
  }

  private static Map<String, Long> counts(JsonObject json) {
    Map<String, Long> counts = new TreeMap<>();
    for (String name : json.names()) {
      counts.put(name, json.count(name));
    }
    return counts;
  }

  private static Map<String, Attributes> definitions(JsonObject json) {
    Map<String, Attributes> definitions = new TreeMap<>();
    for (String name : json.names()) {
      definitions.put(name, Attributes.parse(json.object(name).canonical()));
    }
    return definitions;
  }

  private static <T> T form(JsonObject json, String name, JsonForm<T> form) {
    return JsonValue.object(form).read(json, name);
  }

  private static <T> T section(JsonObject json, String name, Function<JsonObject, T> read) {
    JsonObject section = json.object(name);
    try {
      return read.apply(section);
    } catch (InvalidValueException e) {
      throw e.within(name);
    }
  }
}
