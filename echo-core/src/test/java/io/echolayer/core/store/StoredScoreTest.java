package io.echolayer.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoredScoreTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");
  private static final EchoScore SCORE =
      EchoIndex.of(Ruleset.echoLayer1())
          .score(
              Signals.builder("c1", "u1", "twitter").discoveryShares(3).totalShares(7).build(),
              AS_OF);

  @Test
  void itsJsonIsThatOfTheScore() {
    StoredScore stored = StoredScore.of(SCORE);
    assertThat(stored.json()).isEqualTo(SCORE.json());
    assertThat(StoredScore.parse(SCORE.json())).isEqualTo(stored);
    StoredScore explained = stored.withCalculation(SCORE.breakdown().json());
    assertThat(StoredScore.parse(explained.json())).isEqualTo(explained);
  }

  @Test
  void aKeyIsCutToSecondsAndChecked() {
    String digest = SCORE.rulesetDigest();
    assertThat(new ScoreKey("c1", AS_OF.plusMillis(999), digest))
        .isEqualTo(new ScoreKey("c1", AS_OF, digest));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new ScoreKey(" ", AS_OF, digest))
        .withMessageContaining("contentId");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new ScoreKey("c1", AS_OF, digest.substring(1)))
        .withMessageContaining("ruleset");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new ScoreKey("c1", Instant.MAX, digest))
        .withMessageContaining("asOf");
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    ScoreKey key = StoredScore.of(SCORE).key();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () -> StoredScore.of(key, field -> field == ScoreField.ECHO_INDEX ? Double.NaN : 0))
        .withMessageContaining("echoIndex");
  }
}
