package io.echolayer.files.internal.csv;

import static io.echolayer.files.Refusals.file;
import static io.echolayer.files.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.files.RefusedInputException;
import io.echolayer.files.RefusedRowException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: RFC 4180 and specification section 10. A row shows as {@code line:a|b}. */
class CsvSourceTest {
  private static final Columns COLUMNS = Columns.of(List.of("a"), List.of("b", "c"));

  @TempDir Path folder;

  @Test
  void readsColumnsInAnyOrderByName() throws IOException {
    assertThat(rows("b,a\n2,1\n4,3\n")).containsExactly("2:1|2", "3:3|4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n3,4\n",
        "a,b\r\n1,2\r\n3,4\r\n",
        "a,b\n1,2\r\n3,4",
        "\uFEFFa,b\n1,2\n3,4\n"
      })
  void readsEveryLineEndAndAByteOrderMark(String text) throws IOException {
    assertThat(rows(text)).containsExactly("2:1|2", "3:3|4");
  }

  @Test
  void readsQuotes() throws IOException {
    assertThat(rows("a,b\n\"x,y\",\"line\nbreak\"\n\"q\"\"q\",\"\"\n"))
        .containsExactly("2:x,y|line\nbreak", "4:q\"q|null");
  }

  @Test
  void skipsBlankLinesAndCountsThem() throws IOException {
    assertThat(rows("a,b\n\n1,2\n\r\n3,4\n\n")).containsExactly("3:1|2", "5:3|4");
  }

  @Test
  void takesColumnsThatTheFileLacksForEmpty() throws IOException {
    assertThat(rows("a\n1\n")).containsExactly("2:1|null");
    try (CsvSource source = open("a\n1\n", COLUMNS)) {
      assertThatThrownBy(() -> source.row().text("d")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    for (String text : List.of("", "\uFEFF", "\n\n")) {
      assertThat(refusalOf(() -> open(text, COLUMNS)).getMessage())
          .endsWith("in.csv: file must start with a header line, but was empty");
    }
  }

  @Test
  void refusesAHeaderThatRepeatsLacksOrInventsAColumn() {
    assertThat(header("a,b,a").rule()).isEqualTo("name each column once");
    assertThat(header("b").rule()).isEqualTo("name the column a");
    RefusedInputException unknown = header("a,bb");
    assertThat(unknown.rule()).isEqualTo("name only known columns (a, b, c)");
    assertThat(unknown.value()).isEqualTo("\"bb\"");
    assertThat(unknown.line()).isEqualTo(1);
    assertThat(header("a,b,").value()).isEqualTo("\"\"");
    assertThat(header("a, b").value()).isEqualTo("\" b\"");
    assertThat(header("A").value()).isEqualTo("\"A\"");
    Columns family = COLUMNS.withFamily("rate.");
    assertThat(refusalOf(() -> open("a,rate.x,rate.\n", family)).value()).isEqualTo("\"rate.\"");
  }

  @Test
  void dropsWhatItIsTold() throws IOException {
    String text = "x,a,y\n1,2,3\n";
    try (CsvSource source = open(text, COLUMNS.dropping(Set.of("x", "y")))) {
      assertThat(source.next().text("a")).isEqualTo("2");
    }
    try (CsvSource source = open(text, COLUMNS.droppingTheRest())) {
      assertThat(source.next().text("a")).isEqualTo("2");
      assertThat(source.header()).containsExactly("x", "a", "y");
    }
    assertThat(refusalOf(() -> open(text, COLUMNS.dropping(Set.of("x")))).value())
        .isEqualTo("\"y\"");
  }

  @Test
  void goesOnAfterARowOfAnotherWidth() throws IOException {
    try (CsvSource source = open("a,b\n1\n1,2,3\n1,2\n", COLUMNS)) {
      assertThatThrownBy(source::next)
          .isInstanceOf(RefusedRowException.class)
          .hasMessageEndingWith(
              "in.csv line 2: row must have 2 cells, as many as the header, but was 1");
      assertThatThrownBy(source::next)
          .isInstanceOf(RefusedRowException.class)
          .hasMessageEndingWith(
              "in.csv line 3: row must have 2 cells, as many as the header, but was 3");
      assertThat(source.next().text("b")).isEqualTo("2");
      assertThat(source.next()).isNull();
    }
  }

  @Test
  void refusesAQuoteThatIsOpenAtTheEnd() {
    RefusedInputException refused = refusalOf(() -> rows("a,b\n1,2\n3,\"4\n5,6\n"));
    assertThat(refused).isNotInstanceOf(RefusedRowException.class);
    assertThat(refused.line()).isEqualTo(3);
    assertThat(refused.value()).contains("nclosed quote");
  }

  @Test
  void refusesTextAfterAClosingQuote() {
    assertThat(refusalOf(() -> rows("a,b\n\"1\"x,2\n")).line()).isEqualTo(2);
  }

  @Test
  void refusesACellOfTenMegabytes() throws IOException {
    String longest = "x".repeat(CsvSource.MAX_CELL);
    assertThat(rows("a,b\n1,2\n" + longest + ",2\n")).hasSize(2);
    for (String huge :
        List.of(
            "x".repeat(CsvSource.MAX_CELL + 1),
            "x".repeat(10_000_000),
            '"' + "x,\n".repeat(3_000_000) + '"')) {
      RefusedInputException refused = refusalOf(() -> rows("a,b\n1,2\n" + huge + ",2\n"));
      assertThat(refused.rule()).isEqualTo("have at most 1048576 characters");
      assertThat(refused.line()).isEqualTo(3);
    }
  }

  @Test
  void refusesARowOfManyLongCells() {
    String cells = ("x".repeat(1_000_000) + ",").repeat(10);
    assertThat(refusalOf(() -> rows("a,b\n" + cells + "\n")).rule())
        .isEqualTo("have at most 4194304 characters");
  }

  @Test
  void namesLineAndOffsetOfAByteThatIsNotUtf8() throws IOException {
    String good = "a,b\n" + "é,\"ü\n\"\n".repeat(50_000);
    for (byte[] bad :
        List.of(
            new byte[] {(byte) 0xC3, '(', '\n', '\n'},
            new byte[] {(byte) 0xFF, '\n'},
            new byte[] {(byte) 0xE2, (byte) 0x82})) {
      Path file = folder.resolve("latin.csv");
      byte[] head = (good + "x,").getBytes(StandardCharsets.UTF_8);
      byte[] all = new byte[head.length + bad.length];
      System.arraycopy(head, 0, all, 0, head.length);
      System.arraycopy(bad, 0, all, head.length, bad.length);
      Files.write(file, all);
      RefusedInputException refused = refusalOf(() -> rows(file));
      assertThat(refused.rule()).isEqualTo("be UTF-8");
      assertThat(refused.line()).isEqualTo(100_002);
      assertThat(refused.value())
          .isEqualTo(String.format("byte 0x%02X at offset %d", bad[0] & 0xff, head.length));
      assertThat(refused).isNotInstanceOf(RefusedRowException.class);
    }
  }

  @Test
  void leavesAMissingFileToTheCaller() {
    assertThatThrownBy(() -> CsvSource.open(folder.resolve("none.csv"), COLUMNS))
        .isInstanceOf(NoSuchFileException.class);
  }

  private RefusedInputException header(String header) {
    return refusalOf(() -> open(header + "\n", COLUMNS));
  }

  private CsvSource open(String text, Columns columns) throws IOException {
    return CsvSource.open(file(folder, "in.csv", text), columns);
  }

  private List<String> rows(String text) throws IOException {
    return rows(file(folder, "in.csv", text));
  }

  private static List<String> rows(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file, COLUMNS)) {
      for (CsvRow row = source.next(); row != null; row = source.next()) {
        rows.add(row.line() + ":" + row.text("a") + "|" + row.findText("b"));
      }
    }
    return rows;
  }
}
