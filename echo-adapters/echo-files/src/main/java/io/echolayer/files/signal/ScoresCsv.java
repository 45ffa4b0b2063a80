package io.echolayer.files.signal;

import io.echolayer.core.index.EchoScore;
import io.echolayer.core.index.ScoreField;
import io.echolayer.files.internal.csv.CsvSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes scores as CSV of the columns {@code content_id, odf, awr, tpm, qf, weighted, boosted,
 * echo_index, coverage}, in the order given. Not thread safe.
 */
public final class ScoresCsv implements Closeable {
  /** The columns. */
  public static final List<String> HEADER =
      Stream.concat(
              Stream.of(SignalColumn.CONTENT_ID),
              Arrays.stream(ScoreField.values()).map(ScoreField::column))
          .toList();

  private final CsvSink sink;

  private ScoresCsv(CsvSink sink) {
    this.sink = sink;
  }

  /**
   * Starts a file with its header.
   *
   * @param out where to write; closed with the writer
   */
  public static ScoresCsv to(OutputStream out) {
    return new ScoresCsv(CsvSink.to(out, HEADER));
  }

  /** Writes one row. */
  public void write(EchoScore score) {
    sink.text(score.signals().contentId());
    for (ScoreField field : ScoreField.values()) {
      sink.number(score.get(field));
    }
    sink.endRow();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
