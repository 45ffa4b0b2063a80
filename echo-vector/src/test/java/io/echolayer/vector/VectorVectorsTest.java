package io.echolayer.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.Row;
import io.echolayer.conformance.ScoreRow;
import io.echolayer.conformance.ScoreVectors;
import io.echolayer.conformance.junit.ScoreConformance;
import io.echolayer.core.batch.BatchScoring;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.batch.SignalColumnsBuilder;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.SignalField;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** The vector kernel. Tolerance: none, equality by bits. */
class VectorVectorsTest extends ScoreConformance {
  @AfterEach
  void free() {
    System.clearProperty(BatchScoring.KERNEL_PROPERTY);
  }

  @Override
  protected List<ScoreRow> score(ScoreVectors vectors) {
    System.setProperty(BatchScoring.KERNEL_PROPERTY, "vector");
    BatchScoring batch = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
    assertThat(batch.kernel()).isEqualTo("vector");
    List<Row> signals = vectors.rows();
    return rows(signals, batch.score(columns(signals), vectors.asOf()));
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
        into.sparse(field, cells(rows, name));
      }
    }
    for (String name : List.of("likes", "shares", "comments")) {
      into.rate(name, cells(rows, "engagement." + name));
    }
    return into.build();
  }

  private static double[] cells(List<Row> rows, String name) {
    return rows.stream().mapToDouble(row -> cell(row.text(name))).toArray();
  }

  private static double cell(String text) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    return text.endsWith("Z") ? Instant.parse(text).getEpochSecond() : Double.parseDouble(text);
  }
}
