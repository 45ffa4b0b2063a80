package io.echolayer.vector;

import io.echolayer.core.internal.Seconds;
import io.echolayer.core.metric.AttentionWeight;
import io.echolayer.core.metric.OrganicDiscovery;
import io.echolayer.core.metric.Quality;
import io.echolayer.core.metric.TimePersistence;
import io.echolayer.core.ruleset.MetricWeights;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The metrics, loop by loop: one loop for all of them would be too large for the compiler, which
 * then boxes every vector. A cell that is NaN makes its term 0.
 */
final class MetricLanes {
  private MetricLanes() {}

  /** Organic discovery, from the logarithms of the reach. */
  static void organic(
      OrganicDiscovery rules,
      Column discovery,
      Column total,
      double[] log,
      int rows,
      double[] out) {
    double organicWeight = rules.organicWeight();
    double reachWeight = rules.reachWeight();
    double scale = rules.reachScale();
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector shares = total.at(i);
      DoubleVector organic = Lanes.orZero(discovery.at(i).div(shares).mul(organicWeight));
      DoubleVector reach =
          Lanes.atMostOne(DoubleVector.fromArray(Lanes.DOUBLES, log, i).div(scale));
      Lanes.atMostOne(organic.add(reach.mul(reachWeight)))
          .blend(0.0, shares.compare(VectorOperators.EQ, 0.0))
          .intoArray(out, i);
    }
  }

  /** Attention weight, from the logarithms of the views. */
  static void attention(
      AttentionWeight rules,
      Column engagement,
      Column viewTime,
      double[] log,
      int rows,
      double[] out) {
    double engagementWeight = rules.engagementWeight();
    double timeWeight = rules.timeWeight();
    double popularityWeight = rules.popularityWeight();
    double full = rules.fullViewSeconds();
    double scale = rules.popularityScale();
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector engaged = Lanes.orZero(engagement.at(i).mul(engagementWeight));
      DoubleVector time = Lanes.orZero(Lanes.atMostOne(viewTime.at(i).div(full)).mul(timeWeight));
      DoubleVector popularity =
          Lanes.atMostOne(DoubleVector.fromArray(Lanes.DOUBLES, log, i).div(scale));
      Lanes.atMostOne(engaged.add(time).add(popularity.mul(popularityWeight))).intoArray(out, i);
    }
  }

  /**
   * Time persistence.
   *
   * @param asOf what counts as now where {@code now} is absent
   * @param seconds takes the seconds that the decay counts
   */
  static void persistence(
      TimePersistence rules,
      Column now,
      double asOf,
      Column created,
      Column last,
      int rows,
      double[] seconds,
      double[] out) {
    double floor = rules.floor();
    double ageRate = rules.ageRate();
    double ageWeight = rules.ageWeight();
    double recencyRate = rules.recencyRate();
    double recencyWeight = rules.recencyWeight();
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector own = now.at(i);
      DoubleVector at = own.blend(asOf, own.compare(VectorOperators.NE, own));
      DoubleVector age = elapsed(created.at(i), at);
      DoubleVector recency = elapsed(last.at(i), at);
      Lanes.orZero(recency.blend(age, recency.compare(VectorOperators.NE, recency)))
          .intoArray(seconds, i);
      DoubleVector aged = Lanes.orZero(faded(age, ageRate, floor).mul(ageWeight));
      DoubleVector rested = Lanes.orZero(faded(recency, recencyRate, floor).mul(recencyWeight));
      aged.add(rested).intoArray(out, i);
    }
  }

  /** Adds the frequency to the age and recency in {@code tpm}. */
  static void frequency(TimePersistence rules, Column frequency, int rows, double[] tpm) {
    double full = rules.fullFrequency();
    double weight = rules.frequencyWeight();
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector often = Lanes.atMostOne(frequency.at(i).div(full)).mul(weight);
      Lanes.atMostOne(DoubleVector.fromArray(Lanes.DOUBLES, tpm, i).add(Lanes.orZero(often)))
          .intoArray(tpm, i);
    }
  }

  static void quality(
      Quality rules,
      Column sentiment,
      Column credibility,
      Column relevance,
      Column originality,
      int rows,
      double[] out) {
    double sentimentWeight = rules.sentimentWeight();
    double credibilityWeight = rules.credibilityWeight();
    double relevanceWeight = rules.relevanceWeight();
    double originalityWeight = rules.originalityWeight();
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      // half of it is exact, so that it may be a product
      DoubleVector neutral = sentiment.at(i).add(1.0).mul(0.5);
      Lanes.atMostOne(
              Lanes.orZero(neutral.mul(sentimentWeight))
                  .add(Lanes.orZero(credibility.at(i).mul(credibilityWeight)))
                  .add(Lanes.orZero(relevance.at(i).mul(relevanceWeight)))
                  .add(Lanes.orZero(originality.at(i).mul(originalityWeight))))
          .intoArray(out, i);
    }
  }

  static void weighted(
      MetricWeights weights,
      double[] odf,
      double[] awr,
      double[] tpm,
      double[] qf,
      int rows,
      double[] out) {
    double odfWeight = weights.odf();
    double awrWeight = weights.awr();
    double tpmWeight = weights.tpm();
    double qfWeight = weights.qf();
    for (int i = 0; i < rows; i += Lanes.COUNT) {
      DoubleVector.fromArray(Lanes.DOUBLES, odf, i)
          .mul(odfWeight)
          .add(DoubleVector.fromArray(Lanes.DOUBLES, awr, i).mul(awrWeight))
          .add(DoubleVector.fromArray(Lanes.DOUBLES, tpm, i).mul(tpmWeight))
          .add(DoubleVector.fromArray(Lanes.DOUBLES, qf, i).mul(qfWeight))
          .intoArray(out, i);
    }
  }

  private static DoubleVector elapsed(DoubleVector since, DoubleVector now) {
    DoubleVector seconds = now.sub(since);
    return seconds.blend(0.0, seconds.compare(VectorOperators.LT, 0.0));
  }

  private static DoubleVector faded(DoubleVector seconds, double rate, double floor) {
    DoubleVector one = DoubleVector.broadcast(Lanes.DOUBLES, 1.0);
    DoubleVector left = one.div(seconds.div((double) Seconds.PER_DAY).mul(rate).add(1.0));
    return left.blend(floor, left.compare(VectorOperators.LT, floor));
  }
}
