package io.echolayer.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.batch.BatchScoring;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.batch.SignalColumnsBuilder;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.SignalField;
import io.echolayer.testing.SharedData;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Oracle: the specification's vectors. Tolerance: none. */
class VectorVectorsTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  @AfterEach
  void free() {
    System.clearProperty(BatchScoring.KERNEL_PROPERTY);
  }

  @Test
  void theVectorKernelHasTheBitsOfTheVectors() {
    System.setProperty(BatchScoring.KERNEL_PROPERTY, "vector");
    BatchScoring batch = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
    assertThat(batch.kernel()).isEqualTo("vector");
    ScoreColumns scores = batch.score(columns(SharedData.rows("vectors/score-input.csv")), AS_OF);
    List<Map<String, String>> expected = SharedData.rows("vectors/score-expected.csv");
    assertThat(scores.rows()).isEqualTo(expected.size()).isGreaterThan(1000);
    for (ScoreField field : ScoreField.values()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      for (int row = 0; row < scores.rows(); row++) {
        assertThat(Double.doubleToRawLongBits(scores.get(field, row)))
            .as("%s of row %d", name, row)
            .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(expected.get(row).get(name))));
      }
    }
  }

  private static SignalColumns columns(List<Map<String, String>> rows) {
    SignalColumnsBuilder into = SignalColumns.builder(rows.size());
    for (SignalField field : SignalField.values()) {
      String name = field.label().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      if (rows.get(0).containsKey(name)) {
        into.sparse(field, cells(rows, name));
      }
    }
    for (String name : List.of("likes", "shares", "comments")) {
      into.rate(name, cells(rows, "engagement." + name));
    }
    return into.build();
  }

  private static double[] cells(List<Map<String, String>> rows, String name) {
    return rows.stream().mapToDouble(row -> cell(row.get(name))).toArray();
  }

  private static double cell(String text) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    return text.endsWith("Z") ? Instant.parse(text).getEpochSecond() : Double.parseDouble(text);
  }
}
