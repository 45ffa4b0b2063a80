package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * How a loop is amplified whose resonance {@code R} passes the threshold: its paths by {@code
 * min(maxPath, 1 + (R − threshold) · gain)}, its total resonance by at most {@code maxTotal}.
 *
 * @param threshold resonance above which a loop resonates, finite, ≥ 0
 * @param gain finite, ≥ 0
 * @param maxPath most that paths are multiplied by, finite, ≥ 1
 * @param maxTotal most that the total is multiplied by, finite, ≥ 1
 */
public record Amplification(double threshold, double gain, double maxPath, double maxTotal) {

  static final JsonForm<Amplification> FORM =
      RecordForm.<Amplification>builder()
          .number("threshold", Amplification::threshold)
          .number("gain", Amplification::gain)
          .number("maxPath", Amplification::maxPath)
          .number("maxTotal", Amplification::maxTotal)
          .readBy(in -> new Amplification(in.number(), in.number(), in.number(), in.number()));

  public Amplification {
    Require.atLeastZero("threshold", threshold);
    Require.atLeastZero("gain", gain);
    Require.atLeast("maxPath", 1, maxPath);
    Require.atLeast("maxTotal", 1, maxTotal);
  }
}
