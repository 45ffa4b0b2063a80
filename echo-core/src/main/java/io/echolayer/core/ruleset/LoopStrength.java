package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * What makes the strength of a loop: {@code min(1, meanResonance · resonance + convergence ·
 * convergence + youth · age)}, youth being {@code max(ageFloor, 1 / (1 + ageRate · hours))}.
 *
 * @param resonance factor of the mean resonance of the paths, finite, ≥ 0
 * @param convergence factor of the convergence, finite, ≥ 0
 * @param age factor of the youth, finite, ≥ 0
 * @param ageFloor what youth is at least, in [0, 1]
 * @param ageRate by how much an hour of age lessens youth, finite, ≥ 0
 */
public record LoopStrength(
    double resonance, double convergence, double age, double ageFloor, double ageRate) {

  static final JsonForm<LoopStrength> FORM =
      RecordForm.<LoopStrength>builder()
          .number("resonance", LoopStrength::resonance)
          .number("convergence", LoopStrength::convergence)
          .number("age", LoopStrength::age)
          .number("ageFloor", LoopStrength::ageFloor)
          .number("ageRate", LoopStrength::ageRate)
          .readBy(
              in ->
                  new LoopStrength(
                      in.number(), in.number(), in.number(), in.number(), in.number()));

  public LoopStrength {
    Require.atLeastZero("resonance", resonance);
    Require.atLeastZero("convergence", convergence);
    Require.atLeastZero("age", age);
    Require.fraction("ageFloor", ageFloor);
    Require.atLeastZero("ageRate", ageRate);
  }
}
