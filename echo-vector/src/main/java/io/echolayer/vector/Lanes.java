package io.echolayer.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The widest vectors of the machine, and operations on them that treat NaN as absent. */
final class Lanes {
  static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  static final int COUNT = DOUBLES.length();

  private Lanes() {}

  /** {@code min(1, v)}; NaN stays. */
  static DoubleVector atMostOne(DoubleVector v) {
    return v.blend(1.0, v.compare(VectorOperators.GT, 1.0));
  }

  /** {@code v}, and 0 where it is NaN. */
  static DoubleVector orZero(DoubleVector v) {
    return v.blend(0.0, v.compare(VectorOperators.NE, v));
  }
}
