package io.echolayer.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n,4\n", "a,b\r\n1,2\r\n,4", "\"a\",b\n1,\"2\"\n\"\",4\n"})
  void everyShapeHasTheSameRows(String text) throws IOException {
    List<Row> rows = read(text);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).cells()).hasToString("{a=1, b=2}");
    assertThat(rows.get(1).text("a")).isEmpty();
    assertThat(rows.get(1).number("a", 7)).isEqualTo(7);
    assertThat(rows.get(1).number("b", 7)).isEqualTo(4);
  }

  @Test
  void quotesHoldCommasQuotesAndLines() throws IOException {
    assertThat(read("a\n\"x,\"\"y\"\"\n\"\"\"\n").get(0).text("a")).isEqualTo("x,\"y\"\n\"");
  }

  @Test
  void onlyWhatIsGivenIsHandedOver() throws IOException {
    List<String> given = new ArrayList<>();
    Row row = read("a,b\n,4\n").get(0);
    row.ifGiven("a", given::add);
    row.ifGiven("b", given::add);
    assertThat(given).containsExactly("4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.ifGiven("c", given::add))
        .withMessage("column must be one of [a, b], but was c");
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> read("a,b\n1\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> read("a,b\n1,2,3\n"));
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("a\n\"1\n"))
        .withMessageContaining("a quoted cell must be closed");
  }

  private List<Row> read(String text) throws IOException {
    return Row.read(Files.writeString(folder.resolve("rows.csv"), text));
  }
}
