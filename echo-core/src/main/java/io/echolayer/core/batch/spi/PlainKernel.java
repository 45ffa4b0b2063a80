package io.echolayer.core.batch.spi;

import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.signal.SignalField;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Scores strips of rows in short passes over arrays that fit into the cache. Each pass is a loop
 * that the JIT can turn into vector code: over arrays that all start at 0, without a branch, and
 * small. What it cannot turn (bits, tables) stands in passes of its own.
 */
final class PlainKernel implements ScoreKernel {
  /**
   * Rows of a strip. By measurement: shorter ones read memory in pieces that are too short, and
   * with longer ones columns and scratch arrays do not fit into the second-level cache together.
   */
  private static final int STRIP = 2048;

  private static final int DOUBLES_PER_CACHE_LINE = 8;

  private final KernelRules rules;
  private final CoverageWeights coverageWeights;
  private final @Nullable ReachTable reachTable;
  private final LogPass log = new LogPass(STRIP);
  private final ExpPass exp = new ExpPass(STRIP);
  private final KernelBlock strip = KernelBlock.empty();
  private final SignalField[] fields = SignalField.values();
  private final double[][] columns = new double[fields.length][];

  /** What {@link #fetch} read. Were it not kept, the JIT would leave the reading out. */
  @SuppressWarnings("UnusedVariable")
  private long fetched;

  private final double[] a = new double[STRIP];
  private final double[] b = new double[STRIP];
  private final double[] c = new double[STRIP];
  private final double[] d = new double[STRIP];
  private final double[] now = new double[STRIP];
  private final double[] sinceLast = new double[STRIP];
  private final double[] odf = new double[STRIP];
  private final double[] awr = new double[STRIP];
  private final double[] tpm = new double[STRIP];
  private final double[] qf = new double[STRIP];
  private final double[] weighted = new double[STRIP];
  private final double[] coverage = new double[STRIP];

  PlainKernel(KernelRules rules) {
    this.rules = rules;
    this.coverageWeights = CoverageWeights.of(rules);
    this.reachTable = ReachTable.of(rules.odf().reachScale());
  }

  @Override
  public void score(KernelBlock block) {
    for (int from = 0; from < block.rows(); from += STRIP) {
      strip.part(block, from, Math.min(block.rows(), from + STRIP));
      fetch();
      scoreStrip();
    }
  }

  /**
   * Brings the strip's cells into the cache, all columns side by side: memory serves many streams
   * at once faster than one after the other, as the passes would ask for them.
   */
  private void fetch() {
    int count = 0;
    for (SignalField field : fields) {
      double @Nullable [] column = strip.input(field);
      if (column != null) {
        columns[count++] = column;
      }
    }
    fetched = fetch(columns, count, strip.inputOffset(), strip.inputOffset() + strip.rows());
  }

  private static long fetch(double[][] columns, int count, int from, int to) {
    long read = 0;
    for (int row = from; row < to; row += DOUBLES_PER_CACHE_LINE) {
      for (int i = 0; i < count; i++) {
        read ^= Double.doubleToRawLongBits(columns[i][row]);
      }
    }
    return read;
  }

  private void scoreStrip() {
    boolean needsIndex = strip.wants(ScoreField.ECHO_INDEX);
    boolean needsBoost = needsIndex || strip.wants(ScoreField.BOOSTED);
    boolean needsWeighted = needsBoost || strip.wants(ScoreField.WEIGHTED);
    boolean renormalise = rules.missing() == MissingSignals.RENORMALISE;
    int rows = strip.rows();
    if (needsWeighted || strip.wants(ScoreField.ODF)) {
      organic(rows);
      put(ScoreField.ODF, odf);
    }
    if (needsWeighted || strip.wants(ScoreField.AWR)) {
      attention(rows);
      put(ScoreField.AWR, awr);
    }
    if (needsWeighted || strip.wants(ScoreField.TPM)) {
      persistence(rows);
      put(ScoreField.TPM, tpm);
    }
    if (needsWeighted || strip.wants(ScoreField.QF)) {
      quality(rows);
      put(ScoreField.QF, qf);
    }
    if (strip.wants(ScoreField.COVERAGE) || (needsBoost && renormalise)) {
      coverageWeights.coverage(strip, coverage);
      put(ScoreField.COVERAGE, coverage);
    }
    if (needsWeighted) {
      MetricPass.weighted(rules.weights(), odf, awr, tpm, qf, rows, weighted);
      put(ScoreField.WEIGHTED, weighted);
    }
    if (needsBoost) {
      BoostPass.start(rules.missing(), weighted, coverage, rows);
      BoostPass.boost(rules.boost(), weighted, rows, a);
      put(ScoreField.BOOSTED, a);
    }
    if (needsIndex) {
      exp.decay(a, sinceLast, rules.decayPerHour(), rows, b);
      put(ScoreField.ECHO_INDEX, b);
    }
  }

  private void organic(int rows) {
    load(SignalField.DISCOVERY_SHARES, 0, a);
    load(SignalField.TOTAL_SHARES, 1, b);
    if (strip.isSparse(SignalField.TOTAL_SHARES) || strip.input(SignalField.TOTAL_SHARES) == null) {
      clearWhereAbsent(strip.input(SignalField.TOTAL_SHARES), a);
    }
    double @Nullable [] reach = strip.input(SignalField.PLATFORM_REACH);
    if (reach == null) {
      Arrays.fill(c, 0, rows, 0);
    } else if (reachTable != null) {
      reachTable.reach(reach, strip.inputOffset(), rows, c);
    } else {
      log.log(reach, strip.inputOffset(), rows, c);
      MetricPass.capped(c, rules.odf().reachScale(), rows);
    }
    MetricPass.organic(rules.odf(), a, b, c, rows, odf);
  }

  private void attention(int rows) {
    load(SignalField.ENGAGEMENT, 0, a);
    load(SignalField.VIEW_TIME_SECONDS, 0, b);
    double @Nullable [] views = strip.input(SignalField.TOTAL_VIEWS);
    if (views == null) {
      Arrays.fill(c, 0, rows, 0);
    } else {
      log.log(views, strip.inputOffset(), rows, c);
    }
    MetricPass.attention(rules.awr(), a, b, c, rows, awr);
  }

  private void persistence(int rows) {
    load(SignalField.AS_OF, strip.asOf(), now);
    seconds(SignalField.CREATED_AT, a);
    seconds(SignalField.LAST_INTERACTION_AT, sinceLast);
    weight(SignalField.CREATED_AT, rules.tpm().ageWeight(), c);
    weight(SignalField.LAST_INTERACTION_AT, rules.tpm().recencyWeight(), d);
    double floor = rules.tpm().floor();
    MetricPass.faded(a, rules.tpm().ageRate(), floor, c, rows, c);
    MetricPass.faded(sinceLast, rules.tpm().recencyRate(), floor, d, rows, d);
    decayFromPublicationWithoutInteraction(rows);
    load(SignalField.INTERACTION_FREQUENCY, 0, b);
    MetricPass.persistence(rules.tpm(), c, d, b, rows, tpm);
  }

  /** Expects the seconds since publication in {@code a}. */
  private void decayFromPublicationWithoutInteraction(int rows) {
    double @Nullable [] last = strip.input(SignalField.LAST_INTERACTION_AT);
    if (last == null) {
      System.arraycopy(a, 0, sinceLast, 0, rows);
    } else if (strip.isSparse(SignalField.LAST_INTERACTION_AT)) {
      int offset = strip.inputOffset();
      for (int i = 0; i < rows; i++) {
        sinceLast[i] = Double.isNaN(last[offset + i]) ? a[i] : sinceLast[i];
      }
    }
  }

  private void quality(int rows) {
    load(SignalField.SENTIMENT, -1, a);
    load(SignalField.CREDIBILITY, 0, b);
    load(SignalField.RELEVANCE, 0, c);
    load(SignalField.ORIGINALITY, 0, d);
    MetricPass.quality(rules.qf(), a, b, c, d, rows, qf);
  }

  /** Elapsed seconds; 0 where the instant is absent. Expects {@code now}. */
  private void seconds(SignalField field, double[] into) {
    int rows = strip.rows();
    double @Nullable [] column = strip.input(field);
    if (column == null) {
      Arrays.fill(into, 0, rows, 0);
      return;
    }
    System.arraycopy(column, strip.inputOffset(), into, 0, rows);
    if (strip.isSparse(field)) {
      for (int i = 0; i < rows; i++) {
        into[i] = Double.isNaN(into[i]) ? now[i] : into[i];
      }
    }
    MetricPass.elapsed(into, now, rows);
  }

  /** The weight of a term in each row; 0 where it is absent. */
  private void weight(SignalField field, double weight, double[] into) {
    Arrays.fill(into, 0, strip.rows(), weight);
    if (strip.isSparse(field) || strip.input(field) == null) {
      clearWhereAbsent(strip.input(field), into);
    }
  }

  private void clearWhereAbsent(double @Nullable [] column, double[] into) {
    int offset = strip.inputOffset();
    for (int i = 0; i < strip.rows(); i++) {
      into[i] = column == null || Double.isNaN(column[offset + i]) ? 0 : into[i];
    }
  }

  /** Copies a column to the start of an array, with {@code absent} in the place of absent cells. */
  private void load(SignalField field, double absent, double[] into) {
    int rows = strip.rows();
    double @Nullable [] column = strip.input(field);
    if (column == null) {
      Arrays.fill(into, 0, rows, absent);
      return;
    }
    System.arraycopy(column, strip.inputOffset(), into, 0, rows);
    if (strip.isSparse(field)) {
      for (int i = 0; i < rows; i++) {
        into[i] = Double.isNaN(into[i]) ? absent : into[i];
      }
    }
  }

  private void put(ScoreField field, double[] values) {
    double @Nullable [] into = strip.output(field);
    if (into != null) {
      System.arraycopy(values, 0, into, strip.outputOffset(), strip.rows());
    }
  }
}
