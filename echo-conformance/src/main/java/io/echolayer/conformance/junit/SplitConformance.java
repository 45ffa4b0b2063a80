package io.echolayer.conformance.junit;

import io.echolayer.conformance.SplitCase;
import io.echolayer.conformance.SplitVectors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the largest remainder to the vectors: specification section 8. */
public abstract class SplitConformance {
  /** For the subclass. */
  protected SplitConformance() {}

  /** What each of the ids gets, in their order. */
  protected abstract List<BigInteger> split(SplitCase split) throws Exception;

  /** What is compared with. */
  protected SplitVectors vectors() {
    return SplitVectors.published();
  }

  @Test
  void everyShareIsThatOfTheVectors() throws Exception {
    List<List<BigInteger>> shares = new ArrayList<>();
    for (SplitCase split : vectors().cases()) {
      shares.add(split(split));
    }
    vectors().check(shares);
  }
}
