package io.echolayer.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Oracle: the text by hand; QF = 0.1, so weighted = 0.1 · 0.2. */
class ScoreJsonTest {
  private static final EchoScore SCORE =
      EchoIndex.of(Ruleset.echoLayer1())
          .score(
              Signals.builder("c1", "u1", "reddit").sentiment(0).build(),
              Instant.parse("2026-01-15T12:00:00Z"));

  @Test
  void aScoreIsWrittenInCanonicalJson() {
    assertThat(SCORE.json())
        .isEqualTo(
            "{\"asOf\":\"2026-01-15T12:00:00Z\",\"awr\":0,\"boosted\":0.020000000000000004,"
                + "\"contentId\":\"c1\",\"coverage\":0.04000000000000001,"
                + "\"echoIndex\":0.020000000000000004,\"odf\":0,\"qf\":0.1,\"ruleset\":\""
                + Ruleset.echoLayer1().digest()
                + "\",\"tpm\":0,\"weighted\":0.020000000000000004}");
    assertThat(SCORE).hasToString(SCORE.json());
  }

  @Test
  void itReadsBackTheSameBits() {
    JsonObject json = JsonObject.parse(SCORE.json());
    assertThat(json.canonical()).isEqualTo(SCORE.json());
    assertThat(json.number("coverage")).isEqualTo(SCORE.coverage());
  }

  @Test
  void bandsBeginAtTheirLowestIndex() {
    assertThat(Band.of(0)).isEqualTo(Band.MINIMAL);
    assertThat(Band.of(Math.nextDown(0.2))).isEqualTo(Band.MINIMAL);
    assertThat(Band.of(0.2)).isEqualTo(Band.POOR);
    assertThat(Band.of(0.4)).isEqualTo(Band.AVERAGE);
    assertThat(Band.of(0.6)).isEqualTo(Band.GOOD);
    assertThat(Band.of(Math.nextDown(0.8))).isEqualTo(Band.GOOD);
    assertThat(Band.of(1.2)).isEqualTo(Band.EXCELLENT);
  }
}
