package io.echolayer.files.signal;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.csv.CsvSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The naive twin of {@link ScoreRun}: one row after the other as an object, on one thread.
 *
 * @param scores the bytes, as Latin-1, or those before it was refused
 * @param rejects the bytes of the rejects, as Latin-1
 * @param refusal what the whole input was refused with; empty if it was not
 */
record SequentialRun(String scores, String rejects, String refusal) {
  static SequentialRun of(
      Path input, Mapping mapping, Instant asOf, EchoIndex index, boolean strict)
      throws IOException {
    ByteArrayOutputStream scores = new ByteArrayOutputStream();
    ByteArrayOutputStream rejects = new ByteArrayOutputStream();
    try (SignalsCsv signals =
            mapping == null
                ? SignalsCsv.open(input)
                : SignalsCsv.open(input, mapping, index.ruleset().engagement());
        ScoresCsv out = ScoresCsv.to(scores);
        CsvSink left = CsvSink.to(rejects, List.of("line", "field", "rule", "value"))) {
      while (true) {
        try {
          SignalRow row = signals.next();
          if (row == null) {
            break;
          }
          out.write(index.score(row.signals(), row.asOf() == null ? asOf : row.asOf()));
        } catch (RefusedRowException e) {
          if (strict) {
            throw e;
          }
          left.count(e.line()).text(e.field()).text(e.rule()).text(e.value()).endRow();
        }
      }
    } catch (RefusedInputException e) {
      return new SequentialRun("", "", String.valueOf(e.getMessage()));
    }
    boolean none = rejects.size() <= "line,field,rule,value\n".length();
    return new SequentialRun(text(scores), none ? "" : text(rejects), "");
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
