package io.echolayer.core.batch;

import io.echolayer.conformance.Row;
import io.echolayer.conformance.ScoreRow;
import io.echolayer.conformance.ScoreVectors;
import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.batch.spi.KernelProvider;
import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.SignalField;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Oracle: the specification's vectors, through every path. Tolerance: none. */
class BatchVectorsTest {
  private static final ScoreVectors VECTORS = ScoreVectors.published();

  @Test
  void everyPathHasTheBitsOfTheVectors() {
    List<Row> signals = VECTORS.rows();
    SignalColumns columns = columns(signals);
    BatchScoring batch = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
    VECTORS.check(rows(signals, batch.score(columns, VECTORS.asOf())));
    for (KernelProvider kernel :
        new KernelProvider[] {KernelProvider.scalar(), KernelProvider.plain()}) {
      KernelRules rules = Objects.requireNonNull(KernelRules.of(IndexRules.DEFAULT));
      ScoreColumns scores = ScoreColumns.all(columns.rows());
      KernelBlock block = KernelBlock.empty();
      block.open(
          columns.columns(),
          columns.sparseFields(),
          (double) VECTORS.asOf().getEpochSecond(),
          scores.columns());
      block.move(0, 0, columns.rows());
      kernel.kernel(rules).score(block);
      VECTORS.check(rows(signals, scores));
    }
  }

  private static List<ScoreRow> rows(List<Row> signals, ScoreColumns scores) {
    return IntStream.range(0, scores.rows())
        .mapToObj(
            row ->
                new ScoreRow(
                    signals.get(row).text("content_id"),
                    scores.get(ScoreField.ODF, row),
                    scores.get(ScoreField.AWR, row),
                    scores.get(ScoreField.TPM, row),
                    scores.get(ScoreField.QF, row),
                    scores.get(ScoreField.WEIGHTED, row),
                    scores.get(ScoreField.BOOSTED, row),
                    scores.get(ScoreField.ECHO_INDEX, row),
                    scores.get(ScoreField.COVERAGE, row)))
        .toList();
  }

  private static SignalColumns columns(List<Row> rows) {
    SignalColumnsBuilder into = SignalColumns.builder(rows.size());
    for (SignalField field : SignalField.values()) {
      String name = field.column();
      if (rows.get(0).cells().containsKey(name)) {
        ToDoubleFunction<String> parse =
            field.kind() == SignalField.Kind.INSTANT
                ? text -> (double) Instant.parse(text).getEpochSecond()
                : Double::parseDouble;
        into.sparse(field, cells(rows, name, parse));
      }
    }
    for (String name : List.of("likes", "shares", "comments")) {
      into.rate(name, cells(rows, "engagement." + name, Double::parseDouble));
    }
    return into.build();
  }

  private static double[] cells(List<Row> rows, String name, ToDoubleFunction<String> parse) {
    return rows.stream()
        .mapToDouble(
            row -> row.text(name).isEmpty() ? Double.NaN : parse.applyAsDouble(row.text(name)))
        .toArray();
  }
}
