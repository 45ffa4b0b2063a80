package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * PlatformTransfer of a hop within a platform, or from one to another.
 *
 * @param weight factor, finite, ≥ 0
 * @param loss what is lost on the way, in [0, 1]
 */
public record PlatformTransfer(double weight, double loss) {

  static final JsonForm<PlatformTransfer> FORM =
      RecordForm.<PlatformTransfer>builder()
          .number("weight", PlatformTransfer::weight)
          .number("loss", PlatformTransfer::loss)
          .readBy(in -> new PlatformTransfer(in.number(), in.number()));

  public PlatformTransfer {
    Require.atLeastZero("weight", weight);
    Require.fraction("loss", loss);
  }

  /** {@code weight · (1 − loss)}. */
  public double factor() {
    return weight * (1 - loss);
  }
}
