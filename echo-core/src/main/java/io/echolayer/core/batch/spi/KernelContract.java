package io.echolayer.core.batch.spi;

import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.IndexRules;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every kernel must keep: the bits of the scalar kernel, in every column, for every input.
 * Checked on generated rows, ordinary and extreme, complete and with gaps, under several rules.
 */
public final class KernelContract {
  private static final int BATCH = 20_011;
  private static final int[] SHORT_LENGTHS = {0, 1, 2, 7, 8, 9, 15, 16, 17, 63, 64, 65};
  private static final double[] AGES = {1, 37, 38, 39, 40, 41, 100, 9999, 100_000};

  /** Complete, with gaps, and without some columns, each with and without instants of its own. */
  private static final int SHAPES = 6;

  private static final Set<ScoreField> ALL_FIELDS = EnumSet.allOf(ScoreField.class);

  /** Rows of a quick check; odd, so that the last vector is not full. */
  private static final int FEW = 251;

  private static final double SECONDS_PER_YEAR = 31_556_952;

  private KernelContract() {}

  /**
   * Checks a kernel; half of the rows are scored under {@code echolayer/1}, the rest under other
   * rules in turn.
   *
   * @param rows generated rows, rounded up
   * @throws IllegalStateException if a bit differs; it names the seed, the row and the column
   */
  public static void verify(KernelProvider provider, long rows) {
    sample(provider);
    for (IndexRules rules : RuleVariants.ALL) {
      for (ScoreField alone : ScoreField.values()) {
        for (int seed = 0; seed < SHAPES; seed++) {
          compare(provider, rules, seed, FEW, GeneratedRows.NOW, EnumSet.of(alone));
        }
      }
    }
    for (int length : new int[] {8191, 8192, 8193}) {
      for (int seed = 0; seed < SHAPES; seed++) {
        compare(provider, IndexRules.DEFAULT, seed, length, GeneratedRows.NOW, ALL_FIELDS);
      }
    }
    long seed = 0;
    for (long done = 0; done < rows; done += BATCH) {
      int variant = seed % 2 == 0 ? 0 : (int) (seed / 2 % RuleVariants.ALL.size());
      IndexRules rules = RuleVariants.ALL.get(variant);
      compare(provider, rules, seed++, BATCH, GeneratedRows.NOW, ALL_FIELDS);
    }
  }

  /**
   * Checks a kernel on some thousand rows: every kind of rules, gaps, short lengths, and ages up to
   * a hundred thousand years. For virtual machines that interpret.
   *
   * @throws IllegalStateException as {@link #verify}
   */
  public static void sample(KernelProvider provider) {
    for (int seed = 0; seed < SHAPES; seed++) {
      for (IndexRules rules : RuleVariants.ALL) {
        compare(provider, rules, seed, FEW, GeneratedRows.NOW, ALL_FIELDS);
      }
      for (int length : SHORT_LENGTHS) {
        compare(provider, IndexRules.DEFAULT, seed, length, GeneratedRows.NOW, ALL_FIELDS);
      }
      for (double years : AGES) {
        double asOf = GeneratedRows.NOW + years * SECONDS_PER_YEAR;
        compare(provider, IndexRules.DEFAULT, seed, FEW, asOf, ALL_FIELDS);
      }
    }
  }

  /** Whether a kernel gives the bits of the scalar one on a few hundred rows under some rules. */
  public static boolean holds(KernelProvider provider, KernelRules rules) {
    for (int seed = 0; seed < 3; seed++) {
      GeneratedRows columns = GeneratedRows.of(seed, FEW);
      Map<ScoreField, double[]> expected =
          score(rules.scalar(), columns, GeneratedRows.NOW, ALL_FIELDS);
      Map<ScoreField, double[]> actual =
          score(provider.kernel(rules), columns, GeneratedRows.NOW, ALL_FIELDS);
      if (difference(expected, actual) != null) {
        return false;
      }
    }
    return true;
  }

  private static void compare(
      KernelProvider provider,
      IndexRules rules,
      long seed,
      int rows,
      double asOf,
      Set<ScoreField> fields) {
    KernelRules constants = Objects.requireNonNull(KernelRules.of(rules));
    if (constants.isScalarOnly()) {
      return;
    }
    GeneratedRows columns = GeneratedRows.of(seed, rows);
    Map<ScoreField, double[]> expected = score(constants.scalar(), columns, asOf, fields);
    Map<ScoreField, double[]> actual = score(provider.kernel(constants), columns, asOf, fields);
    String difference = difference(expected, actual);
    if (difference != null) {
      throw new IllegalStateException(
          provider.name()
              + " differs from the scalar kernel for seed "
              + seed
              + " as of second "
              + asOf
              + ": "
              + difference
              + "\nunder "
              + rules);
    }
  }

  /** Scores in blocks, from rows that are not the arrays' first where there are enough. */
  private static Map<ScoreField, double[]> score(
      ScoreKernel kernel, GeneratedRows columns, double asOf, Set<ScoreField> fields) {
    Map<ScoreField, double[]> into = new EnumMap<>(ScoreField.class);
    fields.forEach(field -> into.put(field, new double[columns.rows()]));
    KernelBlock block = KernelBlock.empty();
    block.open(columns.columns(), columns.sparse(), asOf, into);
    int row = 0;
    while (row < columns.rows()) {
      int rows = Math.min(row == 0 ? 5 : KernelBlock.MAX_ROWS, columns.rows() - row);
      block.move(row, row, rows);
      kernel.score(block);
      row += rows;
    }
    return into;
  }

  private static @Nullable String difference(
      Map<ScoreField, double[]> expected, Map<ScoreField, double[]> actual) {
    for (ScoreField field : actual.keySet()) {
      double[] a = Objects.requireNonNull(expected.get(field));
      double[] b = Objects.requireNonNull(actual.get(field));
      for (int row = 0; row < a.length; row++) {
        if (Double.doubleToRawLongBits(a[row]) != Double.doubleToRawLongBits(b[row])) {
          return "row " + row + ", " + field + " is " + b[row] + ", expected " + a[row];
        }
      }
    }
    return null;
  }
}
