package io.echolayer.files.propagation;

import io.echolayer.files.internal.csv.CsvSink;
import io.echolayer.propagation.loop.EchoLoop;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes Echo Loops as CSV of the columns {@code content_id, events, paths, path_weight, resonance,
 * convergence, strength, resonating, viral_coefficient}, in the order given, which should be that
 * of content ids. Not thread safe.
 */
public final class LoopsCsv implements Closeable {
  /** The columns. */
  public static final List<String> HEADER =
      List.of(
          "content_id",
          "events",
          "paths",
          "path_weight",
          "resonance",
          "convergence",
          "strength",
          "resonating",
          "viral_coefficient");

  private final CsvSink sink;

  private LoopsCsv(CsvSink sink) {
    this.sink = sink;
  }

  /**
   * Starts a file with its header.
   *
   * @param out where to write; closed with the writer
   */
  public static LoopsCsv to(OutputStream out) {
    return new LoopsCsv(CsvSink.to(out, HEADER));
  }

  /** Writes one row. */
  public void write(EchoLoop loop) {
    sink.text(loop.contentId())
        .count(loop.events())
        .count(loop.paths().size())
        .number(loop.pathWeight())
        .number(loop.resonance())
        .number(loop.convergence())
        .number(loop.strength())
        .flag(loop.resonating())
        .number(loop.viralCoefficient())
        .endRow();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
