package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * The weights of the four metrics in the Echo Index: finite, ≥ 0, with a sum of 1 within 1e-9.
 *
 * @param odf weight of the organic discovery
 * @param awr weight of the attention weight
 * @param tpm weight of the time persistence
 * @param qf weight of the quality
 */
public record MetricWeights(double odf, double awr, double tpm, double qf) {
  /** 0.30, 0.25, 0.25, 0.20. */
  public static final MetricWeights DEFAULT = new MetricWeights(0.30, 0.25, 0.25, 0.20);

  static final JsonForm<MetricWeights> FORM =
      RecordForm.<MetricWeights>builder()
          .number("odf", MetricWeights::odf)
          .number("awr", MetricWeights::awr)
          .number("tpm", MetricWeights::tpm)
          .number("qf", MetricWeights::qf)
          .readBy(in -> new MetricWeights(in.number(), in.number(), in.number(), in.number()));

  private static final double TOLERANCE = 1e-9;

  public MetricWeights {
    Require.atLeastZero("odf", odf);
    Require.atLeastZero("awr", awr);
    Require.atLeastZero("tpm", tpm);
    Require.atLeastZero("qf", qf);
    double sum = odf + awr + tpm + qf;
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new InvalidValueException(
          "odf + awr + tpm + qf", "be 1 within 1e-9", sum, "Divide each weight by their sum.");
    }
  }
}
