package io.echolayer.core.batch.spi;

import io.echolayer.core.index.ScoreField;
import io.echolayer.core.internal.Seconds;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.signal.SignalField;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of the specification's sections 3 and 4, row by row, as they are written there. The
 * reference of the other kernels and the path for rules whose constants are out of their reach.
 */
final class ScalarKernel implements ScoreKernel {
  private final KernelRules rules;
  private final CoverageWeights coverageWeights;
  private final double[] coverages = new double[KernelBlock.MAX_ROWS];

  ScalarKernel(KernelRules rules) {
    this.rules = rules;
    this.coverageWeights = CoverageWeights.of(rules);
  }

  @Override
  public void score(KernelBlock block) {
    double @Nullable [] discovery = block.input(SignalField.DISCOVERY_SHARES);
    double @Nullable [] total = block.input(SignalField.TOTAL_SHARES);
    double @Nullable [] reach = block.input(SignalField.PLATFORM_REACH);
    double @Nullable [] engagement = block.input(SignalField.ENGAGEMENT);
    double @Nullable [] viewTime = block.input(SignalField.VIEW_TIME_SECONDS);
    double @Nullable [] views = block.input(SignalField.TOTAL_VIEWS);
    double @Nullable [] created = block.input(SignalField.CREATED_AT);
    double @Nullable [] last = block.input(SignalField.LAST_INTERACTION_AT);
    double @Nullable [] frequency = block.input(SignalField.INTERACTION_FREQUENCY);
    double @Nullable [] sentiment = block.input(SignalField.SENTIMENT);
    double @Nullable [] credibility = block.input(SignalField.CREDIBILITY);
    double @Nullable [] relevance = block.input(SignalField.RELEVANCE);
    double @Nullable [] originality = block.input(SignalField.ORIGINALITY);
    double @Nullable [] asOf = block.input(SignalField.AS_OF);
    boolean renormalise = rules.missing() == MissingSignals.RENORMALISE;
    if (renormalise || block.wants(ScoreField.COVERAGE)) {
      coverageWeights.coverage(block, coverages);
    }
    double @Nullable [] odfs = block.output(ScoreField.ODF);
    double @Nullable [] awrs = block.output(ScoreField.AWR);
    double @Nullable [] tpms = block.output(ScoreField.TPM);
    double @Nullable [] qfs = block.output(ScoreField.QF);
    double @Nullable [] weighteds = block.output(ScoreField.WEIGHTED);
    double @Nullable [] boosteds = block.output(ScoreField.BOOSTED);
    double @Nullable [] indices = block.output(ScoreField.ECHO_INDEX);
    double @Nullable [] coveragesOut = block.output(ScoreField.COVERAGE);
    double batchNow = block.asOf();
    int from = block.inputOffset();
    int into = block.outputOffset();
    for (int row = 0; row < block.rows(); row++) {
      int in = from + row;
      double now = cell(asOf, in, batchNow);
      double createdAt = cell(created, in, Double.NaN);
      double lastAt = cell(last, in, Double.NaN);
      double odf = odf(cell(discovery, in), cell(total, in), cell(reach, in));
      double awr = awr(cell(engagement, in), cell(viewTime, in), cell(views, in));
      double tpm = tpm(createdAt, lastAt, now, cell(frequency, in));
      double qf =
          qf(
              cell(sentiment, in),
              cell(credibility, in),
              cell(relevance, in),
              cell(originality, in));
      double weighted =
          odf * rules.weights().odf()
              + awr * rules.weights().awr()
              + tpm * rules.weights().tpm()
              + qf * rules.weights().qf();
      double coverage = coverages[row];
      double boosted = rules.boost().apply(renormalise ? start(weighted, coverage) : weighted);
      int out = into + row;
      put(odfs, out, odf);
      put(awrs, out, awr);
      put(tpms, out, tpm);
      put(qfs, out, qf);
      put(weighteds, out, weighted);
      put(boosteds, out, boosted);
      put(indices, out, boosted * decay(createdAt, lastAt, now));
      put(coveragesOut, out, coverage);
    }
  }

  private double odf(double discovery, double total, double reach) {
    if (total == 0) {
      return 0;
    }
    double sum = 0;
    if (isKnown(discovery) && isKnown(total)) {
      sum += discovery / total * rules.odf().organicWeight();
    }
    if (isKnown(reach)) {
      sum +=
          Math.min(1, StrictMath.log(Math.max(1, reach)) / rules.odf().reachScale())
              * rules.odf().reachWeight();
    }
    return Math.min(1, sum);
  }

  private double awr(double engagement, double viewTime, double views) {
    double sum = 0;
    if (isKnown(engagement)) {
      sum += engagement * rules.awr().engagementWeight();
    }
    if (isKnown(viewTime)) {
      sum += Math.min(1, viewTime / rules.awr().fullViewSeconds()) * rules.awr().timeWeight();
    }
    if (isKnown(views)) {
      sum +=
          Math.min(1, StrictMath.log(Math.max(1, views)) / rules.awr().popularityScale())
              * rules.awr().popularityWeight();
    }
    return Math.min(1, sum);
  }

  private double tpm(double created, double last, double now, double frequency) {
    double sum = 0;
    if (isKnown(created)) {
      sum += faded(created, now, rules.tpm().ageRate()) * rules.tpm().ageWeight();
    }
    if (isKnown(last)) {
      sum += faded(last, now, rules.tpm().recencyRate()) * rules.tpm().recencyWeight();
    }
    if (isKnown(frequency)) {
      sum += Math.min(1, frequency / rules.tpm().fullFrequency()) * rules.tpm().frequencyWeight();
    }
    return Math.min(1, sum);
  }

  private double faded(double since, double now, double rate) {
    double days = Math.max(0, now - since) / Seconds.PER_DAY;
    return Math.max(rules.tpm().floor(), 1 / (1 + days * rate));
  }

  private double qf(double sentiment, double credibility, double relevance, double originality) {
    double sum = 0;
    if (isKnown(sentiment)) {
      sum += (sentiment + 1) / 2 * rules.qf().sentimentWeight();
    }
    if (isKnown(credibility)) {
      sum += credibility * rules.qf().credibilityWeight();
    }
    if (isKnown(relevance)) {
      sum += relevance * rules.qf().relevanceWeight();
    }
    if (isKnown(originality)) {
      sum += originality * rules.qf().originalityWeight();
    }
    return Math.min(1, sum);
  }

  private double decay(double created, double last, double now) {
    double since = isKnown(last) ? last : isKnown(created) ? created : now;
    double hours = Math.max(0, now - since) / Seconds.PER_HOUR;
    return StrictMath.exp(rules.decayPerHour() * hours);
  }

  static double start(double weighted, double coverage) {
    return coverage == 0 ? 0 : Math.min(1, weighted / coverage);
  }

  private static double cell(double @Nullable [] column, int row) {
    return column == null ? Double.NaN : column[row];
  }

  private static double cell(double @Nullable [] column, int row, double absent) {
    double value = column == null ? absent : column[row];
    return isKnown(value) ? value : absent;
  }

  private static void put(double @Nullable [] column, int row, double value) {
    if (column != null) {
      column[row] = value;
    }
  }

  private static boolean isKnown(double value) {
    return !Double.isNaN(value);
  }
}
