package io.echolayer.core.batch.spi;

import io.echolayer.core.signal.SignalField;
import java.util.List;

/** What each term adds to the coverage if its inputs are known, in order of addition. Immutable. */
public final class CoverageWeights {
  /** One term: all of its inputs must be known. */
  private record Part(SignalField first, SignalField second, double weight) {
    static Part of(SignalField field, double weight) {
      return new Part(field, field, weight);
    }
  }

  private final List<Part> parts;

  private CoverageWeights(List<Part> parts) {
    this.parts = parts;
  }

  /** The weights under {@code rules}. */
  public static CoverageWeights of(KernelRules rules) {
    double odf = rules.weights().odf();
    double awr = rules.weights().awr();
    double tpm = rules.weights().tpm();
    double qf = rules.weights().qf();
    return new CoverageWeights(
        List.of(
            new Part(
                SignalField.DISCOVERY_SHARES,
                SignalField.TOTAL_SHARES,
                odf * rules.odf().organicWeight()),
            Part.of(SignalField.PLATFORM_REACH, odf * rules.odf().reachWeight()),
            Part.of(SignalField.ENGAGEMENT, awr * rules.awr().engagementWeight()),
            Part.of(SignalField.VIEW_TIME_SECONDS, awr * rules.awr().timeWeight()),
            Part.of(SignalField.TOTAL_VIEWS, awr * rules.awr().popularityWeight()),
            Part.of(SignalField.CREATED_AT, tpm * rules.tpm().ageWeight()),
            Part.of(SignalField.LAST_INTERACTION_AT, tpm * rules.tpm().recencyWeight()),
            Part.of(SignalField.INTERACTION_FREQUENCY, tpm * rules.tpm().frequencyWeight()),
            Part.of(SignalField.SENTIMENT, qf * rules.qf().sentimentWeight()),
            Part.of(SignalField.CREDIBILITY, qf * rules.qf().credibilityWeight()),
            Part.of(SignalField.RELEVANCE, qf * rules.qf().relevanceWeight()),
            Part.of(SignalField.ORIGINALITY, qf * rules.qf().originalityWeight())));
  }

  /** Computes the coverage of every row of a block; {@code into} is filled from index 0. */
  public void coverage(KernelBlock block, double[] into) {
    for (int row = 0; row < block.rows(); row++) {
      into[row] = 0;
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double[] first = block.input(part.first());
      double[] second = block.input(part.second());
      if (first == null || second == null) {
        continue;
      }
      if (block.isSparse(part.first()) || block.isSparse(part.second())) {
        addWhereKnown(first, second, block.inputOffset(), part.weight(), block.rows(), into);
      } else {
        add(part.weight(), block.rows(), into);
      }
    }
  }

  private static void add(double weight, int rows, double[] into) {
    for (int row = 0; row < rows; row++) {
      into[row] += weight;
    }
  }

  private static void addWhereKnown(
      double[] first, double[] second, int offset, double weight, int rows, double[] into) {
    for (int row = 0; row < rows; row++) {
      double cell = first[offset + row] + second[offset + row];
      into[row] += Double.isNaN(cell) ? 0 : weight;
    }
  }
}
