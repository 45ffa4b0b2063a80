package io.echolayer.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.metric.Metric;
import io.echolayer.core.metric.TermVisitor;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A user's own metric takes the place of one of the four. */
class OwnMetricTest {
  private static final Signals SIGNALS = Signals.builder("c", "u", "reddit").sentiment(1).build();

  /** Gives a constant for what the platform is called. */
  private record PlatformBonus(double bonus) implements Metric {
    @Override
    public Attributes definition() {
      return Attributes.of(FORMULA_NAME, "platform-bonus/1").with("bonus", bonus);
    }

    @Override
    public void terms(Signals signals, Instant asOf, TermVisitor out) {
      out.known("platform", 1, signals.platform().equals("reddit") ? bonus : 0);
    }
  }

  private static EchoIndex with(Metric qf) {
    return EchoIndex.of(Ruleset.echoLayer1().withIndex(IndexRules.DEFAULT.withQf(qf)));
  }

  @Test
  void itChangesScoreExplanationAndDigest() {
    EchoScore score = with(new PlatformBonus(0.5)).score(SIGNALS, Sample.AS_OF);
    assertThat(score.qf()).isEqualTo(0.5);
    assertThat(score.weighted()).isEqualTo(0.5 * 0.20);
    assertThat(score.coverage()).isEqualTo(0.20);
    assertThat(score.breakdown().toString()).contains("platform").doesNotContain("sentiment");
    assertThat(score.rulesetDigest())
        .isNotEqualTo(Ruleset.echoLayer1().digest())
        .isNotEqualTo(with(new PlatformBonus(0.25)).digest());
  }

  @Test
  void oneThatLeavesItsRangeIsRefusedWithItsDefinition() {
    EchoIndex index = with(new PlatformBonus(Double.MAX_VALUE));
    assertThat(index.score(SIGNALS, Sample.AS_OF).qf()).as("capped").isEqualTo(1);
    EchoIndex negative = with(new PlatformBonus(-0.5));
    assertThatThrownBy(() -> negative.score(SIGNALS, Sample.AS_OF))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("platform-bonus/1")
        .hasMessageContaining("-0.5");
  }
}
