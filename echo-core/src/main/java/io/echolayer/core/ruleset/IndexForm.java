package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.json.JsonValue;
import io.echolayer.core.internal.json.RecordForm;
import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;
import java.util.Set;

/** The rules of the Echo Index in JSON: the metrics, and what is made of them. */
final class IndexForm {
  private static final String ODF = "odf";
  private static final String AWR = "awr";
  private static final String TPM = "tpm";
  private static final String QF = "qf";

  /** The rules without their metrics, which {@link #withMetrics} adds. */
  static final RecordForm<IndexRules> PIPELINE =
      RecordForm.<IndexRules>builder()
          .member("weights", JsonValue.object(MetricWeights.FORM), IndexRules::weights)
          .member("boost", JsonValue.object(new BoostForm()), IndexRules::boost)
          .member("decay", JsonValue.object(Decay.FORM), IndexRules::decay)
          .member("missing", JsonValue.choice(MissingSignals.IDS), IndexRules::missing)
          .readBy(
              in ->
                  IndexRules.DEFAULT
                      .withWeights(in.next(MetricWeights.class))
                      .withBoost(in.next(Boost.class))
                      .withDecay(in.next(Decay.class))
                      .withMissing(in.next(MissingSignals.class)));

  private IndexForm() {}

  static JsonObject metrics(IndexRules rules) {
    return JsonObject.builder()
        .put(ODF, definition(rules.odf()))
        .put(AWR, definition(rules.awr()))
        .put(TPM, definition(rules.tpm()))
        .put(QF, definition(rules.qf()))
        .build();
  }

  static IndexRules withMetrics(IndexRules pipeline, JsonObject metrics) {
    metrics.allowOnly(Set.of(ODF, AWR, TPM, QF));
    return pipeline
        .withOdf(metric(metrics, ODF))
        .withAwr(metric(metrics, AWR))
        .withTpm(metric(metrics, TPM))
        .withQf(metric(metrics, QF));
  }

  private static JsonObject definition(Metric metric) {
    return JsonObject.parse(metric.definition().json());
  }

  private static Metric metric(JsonObject metrics, String place) {
    Attributes definition = Attributes.parse(metrics.object(place).canonical());
    try {
      return metric(definition);
    } catch (InvalidValueException e) {
      throw e.within(place);
    }
  }

  private static Metric metric(Attributes definition) {
    return switch (definition.text(Metric.FORMULA_NAME)) {
      case OrganicDiscovery.FORMULA -> OrganicDiscovery.of(definition);
      case AttentionWeight.FORMULA -> AttentionWeight.of(definition);
      case TimePersistence.FORMULA -> TimePersistence.of(definition);
      case Quality.FORMULA -> Quality.of(definition);
      default ->
          throw new InvalidValueException(
              Metric.FORMULA_NAME,
              "be odf/1, awr/1, tpm/1 or qf/1",
              definition.text(Metric.FORMULA_NAME),
              "A metric of your own is set in code, with IndexRules.withOdf and its like.");
    };
  }
}
