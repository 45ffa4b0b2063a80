package io.echolayer.conformance.junit;

import io.echolayer.conformance.ScoreRow;
import io.echolayer.conformance.ScoreVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds metrics and the Echo Index to the vectors, by bits: specification sections 1 to 4. */
public abstract class ScoreConformance {
  /** For the subclass. */
  protected ScoreConformance() {}

  /** The scores of the signals, in their order. */
  protected abstract List<ScoreRow> score(ScoreVectors vectors) throws Exception;

  /** What is compared with. */
  protected ScoreVectors vectors() {
    return ScoreVectors.published();
  }

  @Test
  void everyNumberOfEveryScoreHasTheBitsOfTheVectors() throws Exception {
    vectors().check(score(vectors()));
  }
}
