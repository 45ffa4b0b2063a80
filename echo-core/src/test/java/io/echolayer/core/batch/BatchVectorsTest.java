package io.echolayer.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.batch.spi.KernelProvider;
import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.IndexRules;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.SignalField;
import io.echolayer.testing.SharedData;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Oracle: the specification's vectors, through every path. Tolerance: none. */
class BatchVectorsTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void everyPathHasTheBitsOfTheVectors() {
    SignalColumns columns = columns(SharedData.rows("vectors/score-input.csv"));
    BatchScoring batch = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
    assertVectors("chosen", batch.score(columns, AS_OF));
    for (KernelProvider kernel :
        new KernelProvider[] {KernelProvider.scalar(), KernelProvider.plain()}) {
      KernelRules rules = Objects.requireNonNull(KernelRules.of(IndexRules.DEFAULT));
      ScoreColumns scores = ScoreColumns.all(columns.rows());
      KernelBlock block = KernelBlock.empty();
      block.open(
          columns.columns(),
          columns.sparseFields(),
          (double) AS_OF.getEpochSecond(),
          scores.columns());
      block.move(0, 0, columns.rows());
      kernel.kernel(rules).score(block);
      assertVectors(kernel.name(), scores);
    }
  }

  private static void assertVectors(String path, ScoreColumns scores) {
    List<Map<String, String>> expected = SharedData.rows("vectors/score-expected.csv");
    assertThat(scores.rows()).isEqualTo(expected.size()).isGreaterThan(1000);
    for (ScoreField field : ScoreField.values()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      for (int row = 0; row < scores.rows(); row++) {
        assertThat(Double.doubleToRawLongBits(scores.get(field, row)))
            .as("%s, %s of row %d", path, name, row)
            .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(expected.get(row).get(name))));
      }
    }
  }

  private static SignalColumns columns(List<Map<String, String>> rows) {
    SignalColumnsBuilder into = SignalColumns.builder(rows.size());
    for (SignalField field : SignalField.values()) {
      String name = field.label().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      if (rows.get(0).containsKey(name)) {
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

  private static double[] cells(
      List<Map<String, String>> rows, String name, ToDoubleFunction<String> parse) {
    return rows.stream()
        .mapToDouble(
            row -> row.get(name).isEmpty() ? Double.NaN : parse.applyAsDouble(row.get(name)))
        .toArray();
  }
}
