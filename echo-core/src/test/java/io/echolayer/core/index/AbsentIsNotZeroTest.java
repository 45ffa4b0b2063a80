package io.echolayer.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Oracle: section 2 of the specification, by hand. */
class AbsentIsNotZeroTest {
  private static final EchoIndex INDEX = EchoIndex.of(Ruleset.echoLayer1());

  @Test
  void anAbsentSentimentAddsNothingAndANeutralOneATenth() {
    assertThat(score(signals()).qf()).isEqualTo(0);
    assertThat(score(signals().sentiment(0)).qf()).isEqualTo(0.1);
    assertThat(score(signals().sentiment(-1)).qf()).isEqualTo(0);
    assertThat(score(signals().sentiment(-1)).coverage()).isEqualTo(0.20 * 0.2);
  }

  @Test
  void nothingKnownScoresNothingOnNoData() {
    EchoScore score = score(signals());
    assertThat(score.echoIndex()).isEqualTo(0);
    assertThat(score.coverage()).isEqualTo(0);
    EchoIndex renormalise =
        EchoIndex.of(
            Ruleset.echoLayer1()
                .withIndex(IndexRules.DEFAULT.withMissing(MissingSignals.RENORMALISE)));
    assertThat(renormalise.score(signals().build(), Sample.AS_OF).echoIndex()).isEqualTo(0);
  }

  @Test
  void anEmptyEngagementIsAbsentAndAZeroRateIsKnown() {
    assertThat(score(signals().engagement(Engagement.of(Map.of()))).coverage()).isEqualTo(0);
    assertThat(score(signals().engagement(Engagement.of(Map.of("likes", 0.0)))).coverage())
        .isEqualTo(0.25 * 0.5);
  }

  @Test
  void theOrganicShareNeedsBothCounts() {
    assertThat(score(signals().totalShares(4)).odf()).isEqualTo(0);
    assertThat(score(signals().discoveryShares(3)).coverage()).isEqualTo(0);
    assertThat(score(signals().totalShares(4).discoveryShares(3)).odf()).isEqualTo(0.75 * 0.7);
  }

  @Test
  void knownToBeUnsharedMakesOrganicDiscoveryZeroWhateverTheReach() {
    assertThat(score(signals().totalShares(0).platformReach(1_000_000)).odf()).isEqualTo(0);
    assertThat(score(signals().platformReach(1_000_000)).odf()).isEqualTo(0.3);
  }

  @Test
  void withoutInteractionTheDecayCountsFromPublication() {
    Signals.Builder old = signals().createdAt(Sample.AS_OF.minusSeconds(86_400));
    assertThat(score(old).breakdown().decayFactor())
        .isEqualTo(StrictMath.exp(StrictMath.log(0.95) / 24 * 24));
    assertThat(score(old.lastInteractionAt(Sample.AS_OF)).breakdown().decayFactor()).isEqualTo(1);
    assertThat(score(signals()).breakdown().decayFactor()).isEqualTo(1);
  }

  private static Signals.Builder signals() {
    return Signals.builder("c", "u", "reddit");
  }

  private static EchoScore score(Signals.Builder signals) {
    return INDEX.score(signals.build(), Sample.AS_OF);
  }
}
