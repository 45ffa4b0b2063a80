package io.echolayer.core.batch;

import io.echolayer.core.ruleset.Decay;
import io.echolayer.core.ruleset.IndexRules;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Runs one kernel, whatever the choice would be. */
public final class KernelRun {
  private static final int BATCH = 20_011;

  private KernelRun() {}

  /** All columns. */
  public static ScoreColumns score(
      KernelProvider kernel, IndexRules rules, SignalColumns columns, Instant asOf) {
    return score(kernel, rules, columns, asOf, EnumSet.allOf(ScoreField.class));
  }

  /** Some columns. */
  public static ScoreColumns score(
      KernelProvider provider,
      IndexRules rules,
      SignalColumns columns,
      Instant asOf,
      Set<ScoreField> fields) {
    KernelRules constants = Objects.requireNonNull(KernelRules.of(rules));
    boolean reached = PlainKernel.reaches(constants);
    ScoreColumns into = ScoreColumns.of(columns.rows(), fields);
    score((reached ? provider : OwnKernel.SCALAR).kernel(constants), columns, asOf, into);
    return into;
  }

  private static void score(
      ScoreKernel kernel, SignalColumns columns, Instant asOf, ScoreColumns into) {
    KernelBlock block = KernelBlock.empty();
    block.open(columns, (double) asOf.getEpochSecond(), into);
    for (int row = 0; row < columns.rows(); row += KernelBlock.MAX_ROWS) {
      int rows = Math.min(KernelBlock.MAX_ROWS, columns.rows() - row);
      block.move(columns.offset() + row, into.offset() + row, rows);
      kernel.score(block);
    }
  }

  /** Fails unless the kernel agrees with the scalar one. */
  public static void assertAgree(
      KernelProvider kernel, IndexRules rules, SignalColumns columns, Instant asOf) {
    Bits.assertSame(
        kernel.name() + " under " + rules,
        columns,
        score(OwnKernel.SCALAR, rules, columns, asOf),
        score(kernel, rules, columns, asOf));
  }

  /** Half of the rows under {@code echolayer/1}, the rest under other rules in turn. */
  public static void assertAgree(KernelProvider kernel, long rows, Instant asOf) {
    long seed = 0;
    for (long done = 0; done < rows; done += BATCH) {
      int variant = seed % 2 == 0 ? 0 : (int) (seed / 2 % RuleVariants.ALL.size());
      SignalColumns columns = GeneratedRows.of(seed, BATCH);
      try {
        assertAgree(kernel, RuleVariants.ALL.get(variant), columns, asOf);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
      seed++;
    }
  }

  /** A decay that no kernel but the scalar one reaches. */
  static IndexRules unreachable() {
    return IndexRules.DEFAULT.withDecay(new Decay(1 - 0x1p-53, 24));
  }
}
