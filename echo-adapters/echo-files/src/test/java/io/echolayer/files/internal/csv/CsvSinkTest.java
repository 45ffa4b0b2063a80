package io.echolayer.files.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: RFC 4180 and specification section 10. */
class CsvSinkTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CsvSink sink = CsvSink.to(out, List.of("a", "b", "c"));

  @Test
  void writesAHeaderAloneForNoRows() throws IOException {
    assertThat(written()).isEqualTo("a,b,c\n");
  }

  @Test
  void writesEveryTypeInOneNotation() throws IOException {
    sink.number(1.0E23).number(0.1).number(-0.0).endRow();
    sink.count(Long.MIN_VALUE).instant(Instant.parse("2026-01-15T12:00:00.9Z")).flag(true).endRow();
    sink.empty().text(null).text("").endRow();
    assertThat(written())
        .isEqualTo("a,b,c\n1.0E23,0.1,-0.0\n-9223372036854775808,2026-01-15T12:00:00Z,true\n,,\n");
  }

  @Test
  void quotesOnlyWhereNeeded() throws IOException {
    sink.text("#x").text(" x ").text("x'y;z\t").endRow();
    sink.text("x,y").text("x\"y").text("x\ny").endRow();
    sink.text("x\r").text("é€😀").text("x").endRow();
    assertThat(written())
        .isEqualTo("a,b,c\n#x, x ,x'y;z\t\n\"x,y\",\"x\"\"y\",\"x\ny\"\n\"x\r\",é€😀,x\n");
  }

  @Test
  void refusesARowOfAnotherWidth() {
    sink.text("1").text("2");
    assertThatThrownBy(sink::endRow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has 2");
    sink.text("3");
    assertThatThrownBy(() -> sink.text("4"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has more");
  }

  private String written() throws IOException {
    sink.close();
    return out.toString(StandardCharsets.UTF_8);
  }
}
