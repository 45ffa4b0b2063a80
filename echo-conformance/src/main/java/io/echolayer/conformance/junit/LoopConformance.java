package io.echolayer.conformance.junit;

import io.echolayer.conformance.LoopRow;
import io.echolayer.conformance.LoopVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds Echo Loops to the vectors, by bits: specification section 5. */
public abstract class LoopConformance {
  /** For the subclass. */
  protected LoopConformance() {}

  /** The loop of each content item, in order of their ids. */
  protected abstract List<LoopRow> loops(LoopVectors vectors) throws Exception;

  /** What is compared with. */
  protected LoopVectors vectors() {
    return LoopVectors.published();
  }

  @Test
  void everyNumberOfEveryLoopHasTheBitsOfTheVectors() throws Exception {
    vectors().check(loops(vectors()));
  }
}
