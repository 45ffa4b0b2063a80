package io.echolayer.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echolayer.core.metric.Term;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.ruleset.Ruleset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every score, whatever is known of the content. */
class ScoreLaws {
  /** fdlibm promises less than one ulp, not monotonicity. */
  private static final double ULPS = 1e-15;

  private static final EchoIndex INDEX = EchoIndex.of(Ruleset.echoLayer1());
  private static final EchoIndex RENORMALISED =
      EchoIndex.of(
          Ruleset.echoLayer1()
              .withIndex(IndexRules.DEFAULT.withMissing(MissingSignals.RENORMALISE)));

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.randomValue(Sample::random);
  }

  @Property
  void metricsLieInZeroToOneAndTheIndexInZeroToOnePointTwo(@ForAll("samples") Sample sample) {
    for (EchoIndex index : new EchoIndex[] {INDEX, RENORMALISED}) {
      EchoScore score = index.score(sample.signals(), Sample.AS_OF);
      assertThat(score.odf()).isBetween(0.0, 1.0);
      assertThat(score.awr()).isBetween(0.0, 1.0);
      assertThat(score.tpm()).isBetween(0.0, 1.0);
      assertThat(score.qf()).isBetween(0.0, 1.0);
      assertThat(score.weighted()).isBetween(0.0, 1.0);
      assertThat(score.echoIndex()).isBetween(0.0, 1.2);
    }
  }

  @Property
  void theBestOfEverythingScoresTheMost(@ForAll("samples") Sample sample) {
    Sample best = sample;
    for (String field : Sample.COUNTS) {
      best = best.with(field, Long.MAX_VALUE);
    }
    for (String field : Sample.INSTANTS) {
      best = best.with(field, Sample.AS_OF.getEpochSecond());
    }
    for (String field : Sample.SHARES) {
      best = best.with(field, 1.0);
    }
    for (String field : Sample.RATES) {
      best = best.with(field, 1e9);
    }
    EchoScore score = INDEX.score(best.withRates(Map.of("likes", 9.0)).signals(), Sample.AS_OF);
    assertThat(score.echoIndex()).isEqualTo(1.2);
    assertThat(INDEX.score(sample.signals(), Sample.AS_OF).echoIndex())
        .isLessThanOrEqualTo(score.echoIndex());
  }

  @Property(tries = 10_000)
  void moreOfAnInputNeverLowersTheIndexAndMoreSharesNeverRaiseIt(
      @ForAll("samples") Sample sample, @ForAll("monotone") String field, @ForAll Random random) {
    Number a = Sample.value(field, random);
    Number b = Sample.value(field, random);
    boolean ordered = a.doubleValue() <= b.doubleValue();
    Sample low = sample.with(field, ordered ? a : b);
    Sample high = sample.with(field, ordered ? b : a);
    boolean falls = field.equals("totalShares");
    Assume.that(consistent(low) && consistent(high));
    Assume.that(!falls || low.known().get(field).longValue() >= 1);
    for (EchoIndex index : new EchoIndex[] {INDEX, RENORMALISED}) {
      double less = index.score(low.signals(), Sample.AS_OF).echoIndex();
      double more = index.score(high.signals(), Sample.AS_OF).echoIndex();
      assertThat(falls ? less : more).isGreaterThanOrEqualTo((falls ? more : less) - ULPS);
    }
  }

  @Provide
  Arbitrary<String> monotone() {
    return Arbitraries.of(
        "discoveryShares",
        "totalShares",
        "platformReach",
        "totalViews",
        "createdAt",
        "lastInteractionAt",
        "viewTimeSeconds",
        "interactionFrequency",
        "sentiment",
        "credibility",
        "relevance",
        "originality");
  }

  private static boolean consistent(Sample sample) {
    return atMost(sample, "discoveryShares", "totalShares")
        && atMost(sample, "createdAt", "lastInteractionAt");
  }

  private static boolean atMost(Sample sample, String low, String high) {
    Map<String, Number> known = sample.known();
    return !known.containsKey(low)
        || !known.containsKey(high)
        || known.get(low).longValue() <= known.get(high).longValue();
  }

  @Property
  void aHigherRateNeverLowersTheIndex(
      @ForAll("samples") Sample sample, @ForAll("rates") double low, @ForAll("rates") double add) {
    Map<String, Double> rates = new TreeMap<>(sample.rates());
    rates.put("likes", low);
    double less = INDEX.score(sample.withRates(rates).signals(), Sample.AS_OF).echoIndex();
    rates.put("likes", low + add);
    double more = INDEX.score(sample.withRates(rates).signals(), Sample.AS_OF).echoIndex();
    assertThat(more).isGreaterThanOrEqualTo(less);
  }

  @Provide
  Arbitrary<Double> rates() {
    return Arbitraries.doubles().between(0, 3);
  }

  @Property
  void aLaterAsOfNeverRaisesTheIndex(@ForAll("samples") Sample sample, @ForAll Random random) {
    long later = random.nextInt(90 * 86_400);
    assertThat(INDEX.score(sample.signals(), Sample.AS_OF.plusSeconds(later)).echoIndex())
        .isLessThanOrEqualTo(INDEX.score(sample.signals(), Sample.AS_OF).echoIndex() + ULPS);
  }

  @Property
  void theBreakdownAddsUpByBits(@ForAll("samples") Sample sample, @ForAll boolean renormalise) {
    EchoScore score = (renormalise ? RENORMALISED : INDEX).score(sample.signals(), Sample.AS_OF);
    Breakdown why = score.breakdown();
    double weighted = 0;
    for (MetricBreakdown share : why.metrics()) {
      weighted += share.contribution();
      double terms = 0;
      for (Term term : share.terms()) {
        terms += term.value() * term.weight();
      }
      assertThat(share.uncapped()).isEqualTo(terms);
      assertThat(share.value()).isEqualTo(Math.min(1, terms));
      assertThat(share.cappedAway()).isEqualTo(terms > 1 ? terms - 1 : 0);
    }
    assertThat(why.weighted()).isEqualTo(weighted).isEqualTo(score.weighted());
    assertThat(why.boosted()).isEqualTo(why.start() > 0.8 ? why.start() * 1.2 : why.start());
    assertThat(why.boosted() * why.decayFactor())
        .isEqualTo(why.echoIndex())
        .isEqualTo(score.echoIndex());
    assertThat(why.boost()).isEqualTo(why.boosted() - why.start());
    assertThat(why.decayed()).isEqualTo(why.boosted() - why.echoIndex());
  }

  @Property
  void coverageIsTheWeightOfTheKnownTerms(@ForAll("samples") Sample sample) {
    EchoScore score = INDEX.score(sample.signals(), Sample.AS_OF);
    double known = 0;
    double all = 0;
    for (MetricBreakdown share : score.breakdown().metrics()) {
      for (Term term : share.terms()) {
        known += term.known() ? share.weight() * term.weight() : 0;
        all += share.weight() * term.weight();
      }
    }
    assertThat(score.coverage()).isEqualTo(known).isBetween(0.0, 1 + 1e-9);
    assertThat(all).isCloseTo(1, within(1e-9));
  }

  @Property
  void renormalisingNeverLowersTheStart(@ForAll("samples") Sample sample) {
    Breakdown why = RENORMALISED.score(sample.signals(), Sample.AS_OF).breakdown();
    assertThat(why.start()).isGreaterThanOrEqualTo(why.weighted());
    assertThat(why.weighted()).isEqualTo(INDEX.score(sample.signals(), Sample.AS_OF).weighted());
  }
}
