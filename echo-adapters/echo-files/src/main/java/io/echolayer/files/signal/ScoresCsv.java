package io.echolayer.files.signal;

import io.echolayer.core.index.EchoScore;
import io.echolayer.files.csv.CsvSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes scores as CSV of the columns {@code content_id, odf, awr, tpm, qf, weighted, boosted,
 * echo_index, coverage}, in the order given. Not thread safe.
 */
public final class ScoresCsv implements Closeable {
  /** The columns. */
  public static final List<String> HEADER =
      List.of(
          "content_id", "odf", "awr", "tpm", "qf", "weighted", "boosted", "echo_index", "coverage");

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
    sink.text(score.signals().contentId())
        .number(score.odf())
        .number(score.awr())
        .number(score.tpm())
        .number(score.qf())
        .number(score.weighted())
        .number(score.boosted())
        .number(score.echoIndex())
        .number(score.coverage())
        .endRow();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
