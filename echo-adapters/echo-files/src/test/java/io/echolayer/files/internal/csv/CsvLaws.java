package io.echolayer.files.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is written is read: texts by value, numbers by bits. */
class CsvLaws {
  private static final List<String> HEADER = List.of("a", "b");
  private static Path file;

  @BeforeContainer
  static void create() throws IOException {
    file = Files.createTempFile("laws", ".csv");
  }

  @AfterContainer
  static void delete() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 300)
  void textsComeBack(@ForAll @Size(max = 20) List<@From("texts") String> texts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        CsvSink sink = CsvSink.to(out, HEADER)) {
      for (String text : texts) {
        sink.text(text).text("x").endRow();
      }
    }
    List<String> read = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file, Columns.of(HEADER, List.of()))) {
      for (CsvRow row = source.next(); row != null; row = source.next()) {
        read.add(row.findText("a") == null ? "" : row.text("a"));
      }
    }
    assertThat(read).isEqualTo(texts);
  }

  @Property(tries = 300)
  void numbersComeBackByBits(@ForAll long bits, @ForAll long count) throws IOException {
    double value = Double.longBitsToDouble(bits);
    if (!Double.isFinite(value)) {
      return;
    }
    try (OutputStream out = Files.newOutputStream(file);
        CsvSink sink = CsvSink.to(out, HEADER)) {
      sink.number(value).count(count).endRow();
    }
    try (CsvSource source = CsvSource.open(file, Columns.of(HEADER, List.of()))) {
      CsvRow row = source.next();
      assertThat(Double.doubleToRawLongBits(row.findNumber("a"))).isEqualTo(bits);
      assertThat(row.findCount("b")).isEqualTo(count);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("a,\"\n\r #é€\uFFFD").ofMaxLength(12);
  }
}
