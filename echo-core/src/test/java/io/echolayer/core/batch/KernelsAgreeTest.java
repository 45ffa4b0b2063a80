package io.echolayer.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.Ruleset;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the scalar kernel, and for it the score of each row's signals. Tolerance: none. */
class KernelsAgreeTest {
  private static final Instant NOW = Instant.ofEpochSecond((long) GeneratedRows.NOW);

  /** Rows in all; the environment of a long run sets the system property to 100000000. */
  private static final long ROWS = Long.getLong("echolayer.test.rows", 10_000_000);

  @Test
  void theScalarKernelHasTheBitsOfTheObjects() {
    for (IndexRules rules : RuleVariants.ALL) {
      EchoIndex index = EchoIndex.of(Ruleset.echoLayer1().withIndex(rules));
      for (int seed = 0; seed < 6; seed++) {
        SignalColumns columns = GeneratedRows.of(seed, 2000);
        ScoreColumns actual = KernelRun.score(OwnKernel.SCALAR, rules, columns, NOW);
        for (int row = 0; row < columns.rows(); row++) {
          EchoScore score = index.score(columns.signals(row), columns.asOf(row, NOW));
          assertThat(
                  new double[] {
                    actual.get(ScoreField.ODF, row),
                    actual.get(ScoreField.AWR, row),
                    actual.get(ScoreField.TPM, row),
                    actual.get(ScoreField.QF, row),
                    actual.get(ScoreField.WEIGHTED, row),
                    actual.get(ScoreField.BOOSTED, row),
                    actual.get(ScoreField.ECHO_INDEX, row),
                    actual.get(ScoreField.COVERAGE, row)
                  })
              .as("seed %d, row %d: %s", seed, row, columns.signals(row))
              .containsExactly(
                  score.odf(),
                  score.awr(),
                  score.tpm(),
                  score.qf(),
                  score.weighted(),
                  score.boosted(),
                  score.echoIndex(),
                  score.coverage());
        }
      }
    }
  }

  @Test
  void thePlainKernelHasTheBitsOfTheScalarKernel() {
    KernelRun.assertAgree(OwnKernel.PLAIN, ROWS, NOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 8191, 8192, 8193, 20_000})
  void batchesOfEveryLength(int rows) {
    KernelRun.assertAgree(OwnKernel.PLAIN, IndexRules.DEFAULT, GeneratedRows.of(3, rows), NOW);
    KernelRun.assertAgree(OwnKernel.PLAIN, IndexRules.DEFAULT, GeneratedRows.of(4, rows), NOW);
  }

  @Test
  void agesUpToAHundredThousandYears() {
    for (long years : new long[] {0, 1, 37, 38, 39, 40, 100, 9999, 100_000}) {
      Instant asOf = NOW.plusSeconds(years * 31_556_952L);
      SignalColumns columns = withoutOwnInstants(GeneratedRows.of(0, 3000));
      KernelRun.assertAgree(OwnKernel.PLAIN, IndexRules.DEFAULT, columns, asOf);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachColumnAlone(ScoreField field) {
    SignalColumns columns = GeneratedRows.of(1, 3000);
    for (IndexRules rules : RuleVariants.ALL) {
      ScoreColumns expected = KernelRun.score(OwnKernel.SCALAR, rules, columns, NOW);
      for (OwnKernel kernel : new OwnKernel[] {OwnKernel.SCALAR, OwnKernel.PLAIN}) {
        ScoreColumns alone = KernelRun.score(kernel, rules, columns, NOW, Set.of(field));
        assertThat(alone.fields()).containsExactly(field);
        Bits.assertSame("alone", columns, expected, alone);
      }
    }
  }

  @Test
  void slicesAreScoredAsTheirRows() {
    SignalColumns columns = GeneratedRows.of(1, 20_000);
    ScoreColumns whole = KernelRun.score(OwnKernel.SCALAR, IndexRules.DEFAULT, columns, NOW);
    ScoreColumns parts = ScoreColumns.all(columns.rows());
    BatchScorer scorer = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1())).scorer();
    for (int from = 0; from < columns.rows(); from += 1237) {
      int to = Math.min(columns.rows(), from + 1237);
      scorer.score(columns.slice(from, to), NOW, parts.slice(from, to));
    }
    Bits.assertSame("slices", columns, whole, parts);
  }

  private static SignalColumns withoutOwnInstants(SignalColumns columns) {
    SignalColumnsBuilder into = SignalColumns.builder(columns.rows());
    for (SignalField field : EnumSet.complementOf(EnumSet.of(SignalField.AS_OF))) {
      double[] column = columns.find(field);
      if (column != null) {
        into.sparse(field, column);
      }
    }
    return into.build();
  }
}
