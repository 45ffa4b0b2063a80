package io.echolayer.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.ruleset.Ruleset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Oracle: sections 2 to 4 of the specification, written down a second time as straight doubles.
 * Tolerance: none, equality by bits.
 */
class NaiveTwinLaws {
  private static final EchoIndex AS_ZERO = EchoIndex.of(Ruleset.echoLayer1());
  private static final EchoIndex RENORMALISE =
      EchoIndex.of(
          Ruleset.echoLayer1()
              .withIndex(IndexRules.DEFAULT.withMissing(MissingSignals.RENORMALISE)));

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.randomValue(Sample::random);
  }

  @Property(tries = 20_000)
  void scoresHaveTheBitsOfTheTwin(@ForAll("samples") Sample sample, @ForAll boolean renormalise) {
    EchoScore score = (renormalise ? RENORMALISE : AS_ZERO).score(sample.signals(), Sample.AS_OF);
    assertThat(
            new double[] {
              score.odf(), score.awr(), score.tpm(), score.qf(),
              score.weighted(), score.boosted(), score.echoIndex(), score.coverage()
            })
        .containsExactly(Twin.of(sample, renormalise));
  }

  private static final class Twin {
    private final Sample s;

    Twin(Sample s) {
      this.s = s;
    }

    static double[] of(Sample sample, boolean renormalise) {
      Twin t = new Twin(sample);
      double odf = t.odf();
      double awr = t.awr();
      double tpm = t.tpm();
      double qf = t.qf();
      double weighted = odf * 0.30 + awr * 0.25 + tpm * 0.25 + qf * 0.20;
      double coverage = t.coverage();
      double start = weighted;
      if (renormalise) {
        start = coverage == 0 ? 0 : Math.min(1, weighted / coverage);
      }
      double boosted = start > 0.8 ? start * 1.2 : start;
      double k = StrictMath.log(0.95) / 24;
      double index = boosted * StrictMath.exp(k * t.hours());
      return new double[] {odf, awr, tpm, qf, weighted, boosted, index, coverage};
    }

    boolean has(String field) {
      return s.known().containsKey(field);
    }

    double get(String field) {
      return s.known().get(field).doubleValue();
    }

    double seconds(String field) {
      return Math.max(0, Sample.AS_OF.getEpochSecond() - s.known().get(field).longValue());
    }

    double odf() {
      if (has("totalShares") && get("totalShares") == 0) {
        return 0;
      }
      double organic =
          has("totalShares") && has("discoveryShares")
              ? get("discoveryShares") / get("totalShares")
              : 0;
      double reach =
          has("platformReach") ? StrictMath.log(Math.max(1, get("platformReach"))) / 10 : 0;
      return Math.min(1, organic * 0.7 + Math.min(1, reach) * 0.3);
    }

    double awr() {
      double engagement = 0;
      for (double rate : s.rates().values()) {
        engagement += rate;
      }
      double time = has("viewTimeSeconds") ? Math.min(1, get("viewTimeSeconds") / 60) : 0;
      double popularity =
          has("totalViews") ? StrictMath.log(Math.max(1, get("totalViews"))) / 15 : 0;
      return Math.min(1, engagement * 0.5 + time * 0.3 + Math.min(1, popularity) * 0.2);
    }

    double tpm() {
      double age =
          has("createdAt") ? Math.max(0.1, 1 / (1 + seconds("createdAt") / 86400 * 0.1)) : 0;
      double recency =
          has("lastInteractionAt")
              ? Math.max(0.1, 1 / (1 + seconds("lastInteractionAt") / 86400 * 0.2))
              : 0;
      double frequency =
          has("interactionFrequency") ? Math.min(1, get("interactionFrequency") / 10) : 0;
      return Math.min(1, age * 0.3 + recency * 0.4 + frequency * 0.3);
    }

    double qf() {
      double sentiment = has("sentiment") ? (get("sentiment") + 1) / 2 : 0;
      double credibility = has("credibility") ? get("credibility") : 0;
      double relevance = has("relevance") ? get("relevance") : 0;
      double originality = has("originality") ? get("originality") : 0;
      return Math.min(1, sentiment * 0.2 + credibility * 0.3 + relevance * 0.3 + originality * 0.2);
    }

    double hours() {
      if (has("lastInteractionAt")) {
        return seconds("lastInteractionAt") / 3600;
      }
      return has("createdAt") ? seconds("createdAt") / 3600 : 0;
    }

    double coverage() {
      double c = 0;
      c += has("totalShares") && has("discoveryShares") ? 0.30 * 0.7 : 0;
      c += has("platformReach") ? 0.30 * 0.3 : 0;
      c += s.rates().isEmpty() ? 0 : 0.25 * 0.5;
      c += has("viewTimeSeconds") ? 0.25 * 0.3 : 0;
      c += has("totalViews") ? 0.25 * 0.2 : 0;
      c += has("createdAt") ? 0.25 * 0.3 : 0;
      c += has("lastInteractionAt") ? 0.25 * 0.4 : 0;
      c += has("interactionFrequency") ? 0.25 * 0.3 : 0;
      c += has("sentiment") ? 0.20 * 0.2 : 0;
      c += has("credibility") ? 0.20 * 0.3 : 0;
      c += has("relevance") ? 0.20 * 0.3 : 0;
      c += has("originality") ? 0.20 * 0.2 : 0;
      return c;
    }
  }
}
