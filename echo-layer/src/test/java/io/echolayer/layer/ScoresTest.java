package io.echolayer.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.batch.BatchScoring;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracle: the direct calls, bit by bit. */
class ScoresTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  static Stream<Ruleset> rulesets() {
    return Stream.of(Ruleset.echoLayer1(), Ruleset.echoLayer1Guarded());
  }

  @ParameterizedTest
  @MethodSource("rulesets")
  void anItemHasTheScoreOfTheIndex(Ruleset ruleset) {
    Signals expected =
        Signals.builder("v42", "ada", "youtube")
            .totalViews(81_000)
            .engagement(Engagement.of(Map.of("likes", 0.04, "comments", 0.012)))
            .createdAt(AS_OF.minusSeconds(97_200))
            .build();
    Signals video =
        EchoLayer.signals("v42", "ada", "youtube")
            .totalViews(81_000)
            .engagement(Map.of("likes", 0.04, "comments", 0.012))
            .createdAt(AS_OF.minusSeconds(97_200))
            .build();
    assertThat(video).isEqualTo(expected);

    EchoScore score = EchoLayer.of(ruleset).score(video, AS_OF);
    EchoScore direct = EchoIndex.of(ruleset).score(expected, AS_OF);
    assertThat(score.echoIndex()).isEqualTo(direct.echoIndex()).isPositive();
    assertThat(score.breakdown()).isEqualTo(direct.breakdown());
    assertThat(score.breakdown().toString()).isEqualTo(direct.breakdown().toString());
  }

  @ParameterizedTest
  @MethodSource("rulesets")
  void columnsHaveTheScoresOfABatch(Ruleset ruleset) {
    long[] views = {81_000, 1_200_000, 0};
    double[] likes = {0.04, 0.11, Double.NaN};
    SignalColumns direct =
        SignalColumns.builder(3)
            .column(SignalField.TOTAL_VIEWS, views)
            .rate("likes", likes)
            .build();
    SignalColumns columns =
        EchoLayer.columns(3).column(SignalField.TOTAL_VIEWS, views).rate("likes", likes).build();

    ScoreColumns scores = EchoLayer.of(ruleset).score(columns, AS_OF);
    ScoreColumns expected = BatchScoring.of(EchoIndex.of(ruleset)).score(direct, AS_OF);
    for (ScoreField field : ScoreField.values()) {
      assertThat(scores.toArray(field)).as(field.id()).containsExactly(expected.toArray(field));
    }
    assertThat(scores.get(ScoreField.ECHO_INDEX, 0)).isPositive();
  }

  @Test
  void eachDoorIsUnderItsRuleset() {
    assertThat(EchoLayer.echoLayer1().ruleset()).isEqualTo(Ruleset.echoLayer1());
    assertThat(EchoLayer.echoLayer1Guarded().ruleset()).isEqualTo(Ruleset.echoLayer1Guarded());
    assertThat(EchoLayer.echoLayer1Guarded().withDecimals(2).index().ruleset())
        .isEqualTo(Ruleset.echoLayer1Guarded());
  }
}
