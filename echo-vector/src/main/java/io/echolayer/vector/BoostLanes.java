package io.echolayer.vector;

import io.echolayer.core.ruleset.Boost;
import io.echolayer.core.ruleset.StepBoost;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** From the weighted score to the boosted one. */
final class BoostLanes {
  private BoostLanes() {}

  /** {@code min(1, weighted / coverage)}, in place; 0 where nothing is known. */
  static void renormalise(double[] weighted, double[] coverage, int rows) {
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector known = DoubleVector.fromArray(Lanes.DOUBLES, coverage, i);
      Lanes.atMostOne(DoubleVector.fromArray(Lanes.DOUBLES, weighted, i).div(known))
          .blend(0.0, known.compare(VectorOperators.EQ, 0.0))
          .intoArray(weighted, i);
    }
  }

  /** Boosts in place. */
  static void boost(Boost boost, double[] score, int rows) {
    if (boost instanceof StepBoost step) {
      step(step.threshold(), step.factor(), score, rows);
    } else {
      for (int i = 0; i < rows; i++) {
        score[i] = boost.apply(score[i]);
      }
    }
  }

  private static void step(double threshold, double factor, double[] score, int rows) {
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector given = DoubleVector.fromArray(Lanes.DOUBLES, score, i);
      given
          .blend(given.mul(factor), given.compare(VectorOperators.GT, threshold))
          .intoArray(score, i);
    }
  }
}
