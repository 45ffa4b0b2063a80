package io.echolayer.vector;

import io.echolayer.core.batch.spi.CoverageWeights;
import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.batch.spi.ScoreKernel;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.signal.SignalField;

/**
 * Scores blocks on vectors of doubles, in loops that are small enough for the compiler to keep
 * every vector in a register. The rows that fill no vector are left to the scalar kernel.
 */
final class VectorKernel implements ScoreKernel {
  private final KernelRules rules;
  private final CoverageWeights coverageWeights;
  private final ScoreKernel scalar;
  private final KernelBlock tail = KernelBlock.empty();
  private final Column discovery = new Column(SignalField.DISCOVERY_SHARES);
  private final Column total = new Column(SignalField.TOTAL_SHARES);
  private final Column reach = new Column(SignalField.PLATFORM_REACH);
  private final Column engagement = new Column(SignalField.ENGAGEMENT);
  private final Column viewTime = new Column(SignalField.VIEW_TIME_SECONDS);
  private final Column views = new Column(SignalField.TOTAL_VIEWS);
  private final Column created = new Column(SignalField.CREATED_AT);
  private final Column last = new Column(SignalField.LAST_INTERACTION_AT);
  private final Column frequency = new Column(SignalField.INTERACTION_FREQUENCY);
  private final Column sentiment = new Column(SignalField.SENTIMENT);
  private final Column credibility = new Column(SignalField.CREDIBILITY);
  private final Column relevance = new Column(SignalField.RELEVANCE);
  private final Column originality = new Column(SignalField.ORIGINALITY);
  private final Column now = new Column(SignalField.AS_OF);
  private final Column[] columns = {
    discovery,
    total,
    reach,
    engagement,
    viewTime,
    views,
    created,
    last,
    frequency,
    sentiment,
    credibility,
    relevance,
    originality,
    now
  };
  private final double[] log = new double[KernelBlock.MAX_ROWS];
  private final double[] odf = new double[KernelBlock.MAX_ROWS];
  private final double[] awr = new double[KernelBlock.MAX_ROWS];
  private final double[] tpm = new double[KernelBlock.MAX_ROWS];
  private final double[] qf = new double[KernelBlock.MAX_ROWS];
  private final double[] seconds = new double[KernelBlock.MAX_ROWS];
  private final double[] score = new double[KernelBlock.MAX_ROWS];
  private final double[] coverage = new double[KernelBlock.MAX_ROWS];

  VectorKernel(KernelRules rules) {
    this.rules = rules;
    this.coverageWeights = CoverageWeights.of(rules);
    this.scalar = rules.scalar();
  }

  @Override
  public void score(KernelBlock block) {
    int rows = block.rows() - block.rows() % Lanes.COUNT;
    if (rows > 0) {
      for (Column column : columns) {
        column.move(block);
      }
      metrics(block, rows);
      index(block, rows);
    }
    if (rows < block.rows()) {
      tail.part(block, rows, block.rows());
      scalar.score(tail);
    }
  }

  private void metrics(KernelBlock block, int rows) {
    LogLanes.log(reach.cells(), reach.offset(), rows, log);
    MetricLanes.organic(rules.odf(), discovery, total, log, rows, odf);
    LogLanes.log(views.cells(), views.offset(), rows, log);
    MetricLanes.attention(rules.awr(), engagement, viewTime, log, rows, awr);
    MetricLanes.persistence(rules.tpm(), now, block.asOf(), created, last, rows, seconds, tpm);
    MetricLanes.frequency(rules.tpm(), frequency, rows, tpm);
    MetricLanes.quality(rules.qf(), sentiment, credibility, relevance, originality, rows, qf);
    put(block, ScoreField.ODF, odf, rows);
    put(block, ScoreField.AWR, awr, rows);
    put(block, ScoreField.TPM, tpm, rows);
    put(block, ScoreField.QF, qf, rows);
  }

  private void index(KernelBlock block, int rows) {
    boolean renormalise = rules.missing() == MissingSignals.RENORMALISE;
    MetricLanes.weighted(rules.weights(), odf, awr, tpm, qf, rows, score);
    put(block, ScoreField.WEIGHTED, score, rows);
    if (renormalise || block.wants(ScoreField.COVERAGE)) {
      coverageWeights.coverage(block, coverage);
      put(block, ScoreField.COVERAGE, coverage, rows);
    }
    if (renormalise) {
      BoostLanes.renormalise(score, coverage, rows);
    }
    BoostLanes.boost(rules.boost(), score, rows);
    put(block, ScoreField.BOOSTED, score, rows);
    double[] out = block.output(ScoreField.ECHO_INDEX);
    if (out != null) {
      ExpLanes.decay(score, seconds, rules.decayPerHour(), rows, out, block.outputOffset());
    }
  }

  private static void put(KernelBlock block, ScoreField field, double[] values, int rows) {
    double[] into = block.output(field);
    if (into != null) {
      System.arraycopy(values, 0, into, block.outputOffset(), rows);
    }
  }
}
