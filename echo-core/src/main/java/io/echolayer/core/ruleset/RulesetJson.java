package io.echolayer.core.ruleset;

import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.json.RecordJson;
import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;
import io.echolayer.core.signal.EngagementProfile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The JSON form of a ruleset, of which the digest is taken. */
final class RulesetJson {
  private static final Set<String> MEMBERS =
      Set.of(
          "id",
          "formulas",
          "metrics",
          "index",
          "engagement",
          "propagation",
          "rewards",
          "pools",
          "guards",
          "rules");
  private static final Set<String> METRICS = Set.of("odf", "awr", "tpm", "qf");

  private RulesetJson() {}

  /** The scalar part of {@link IndexRules}, without its metrics. */
  public record Pipeline(MetricWeights weights, Boost boost, Decay decay, MissingSignals missing) {}

  static JsonObject write(Ruleset ruleset) {
    IndexRules index = ruleset.index();
    JsonObject.Builder engagement = JsonObject.builder();
    ruleset.engagement().weights().forEach((name, weight) -> engagement.put(name, (double) weight));
    JsonObject.Builder pools = JsonObject.builder();
    ruleset.pools().weights().forEach((id, weight) -> pools.put(id, (long) weight));
    JsonObject.Builder out =
        JsonObject.builder()
            .put("id", ruleset.id())
            .put("formulas", Ruleset.FORMULAS)
            .put(
                "metrics",
                JsonObject.builder()
                    .put("odf", definition(index.odf()))
                    .put("awr", definition(index.awr()))
                    .put("tpm", definition(index.tpm()))
                    .put("qf", definition(index.qf()))
                    .build())
            .put(
                "index",
                RecordJson.write(
                        new Pipeline(
                            index.weights(), index.boost(), index.decay(), index.missing()))
                    .build())
            .put("engagement", engagement.build())
            .put("propagation", RecordJson.write(ruleset.propagation()).build())
            .put("rewards", RecordJson.write(ruleset.rewards()).build())
            .put("pools", pools.build());
    if (!ruleset.guards().equals(Guards.OFF)) {
      out.put("guards", RecordJson.write(ruleset.guards()).build());
    }
    if (!ruleset.rules().isEmpty()) {
      JsonObject.Builder rules = JsonObject.builder();
      ruleset.rules().forEach((name, rule) -> rules.put(name, JsonObject.parse(rule.json())));
      out.put("rules", rules.build());
    }
    return out.build();
  }

  static Ruleset read(JsonObject json) {
    json.allowOnly(MEMBERS);
    if (json.count("formulas") != Ruleset.FORMULAS) {
      throw new InvalidValueException("formulas", "be " + Ruleset.FORMULAS, json.count("formulas"));
    }
    Pipeline pipeline = section(json, "index", j -> RecordJson.read(Pipeline.class, j));
    return new Ruleset(
        json.text("id"),
        section(json, "metrics", j -> index(j, pipeline)),
        EngagementProfile.of(section(json, "engagement", RulesetJson::weights)),
        section(json, "propagation", j -> RecordJson.read(PropagationRules.class, j)),
        section(json, "rewards", j -> RecordJson.read(RewardRules.class, j)),
        section(json, "pools", j -> PoolShares.of(counts(j))),
        json.has("guards")
            ? section(json, "guards", j -> RecordJson.read(Guards.class, j))
            : Guards.OFF,
        json.has("rules")
            ? section(json, "rules", RulesetJson::definitions)
            : ImmutableSortedMap.of());
  }

  private static IndexRules index(JsonObject metrics, Pipeline pipeline) {
    metrics.allowOnly(METRICS);
    return new IndexRules(
        metric(metrics, "odf"),
        metric(metrics, "awr"),
        metric(metrics, "tpm"),
        metric(metrics, "qf"),
        pipeline.weights(),
        pipeline.boost(),
        pipeline.decay(),
        pipeline.missing());
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

  private static ImmutableSortedMap<String, Attributes> definitions(JsonObject json) {
    ImmutableSortedMap.Builder<String, Attributes> definitions = ImmutableSortedMap.naturalOrder();
    for (String name : json.names()) {
      definitions.put(name, Attributes.parse(json.object(name).canonical()));
    }
    return definitions.build();
  }

  private static Metric metric(JsonObject metrics, String slot) {
    return section(
        metrics,
        slot,
        json ->
            switch (json.text("formula")) {
              case OrganicDiscovery.FORMULA ->
                  OrganicDiscovery.of(Attributes.parse(json.canonical()));
              case AttentionWeight.FORMULA ->
                  AttentionWeight.of(Attributes.parse(json.canonical()));
              case TimePersistence.FORMULA ->
                  TimePersistence.of(Attributes.parse(json.canonical()));
              case Quality.FORMULA -> Quality.of(Attributes.parse(json.canonical()));
              default ->
                  throw new InvalidValueException(
                      "formula",
                      "be odf/1, awr/1, tpm/1 or qf/1",
                      json.text("formula"),
                      "A metric of your own is set in code, with IndexRules.withOdf and its like.");
            });
  }

  private static JsonObject definition(Metric metric) {
    return JsonObject.parse(metric.definition().json());
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
