package io.echolayer.parquet;

import io.echolayer.files.internal.AtomicFile;
import io.echolayer.files.signal.ScoreSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** Writes scores as Parquet, in row groups of the same length however the pieces are cut. */
final class ParquetScores implements ScoreSink {
  private static final int PAGE_ROWS = 16_384;
  private static final int GROUP_ROWS = 8 * PAGE_ROWS;
  private static final long NO_BLOCKS = Long.MAX_VALUE;

  private final AtomicFile file;
  private final ParquetFileWriter writer;
  private final ScoreRows page = new ScoreRows();
  private final ReusedBuffers buffers = new ReusedBuffers();
  private ScoreGroup group = new ScoreGroup(buffers);

  private ParquetScores(AtomicFile file, ParquetFileWriter writer) {
    this.file = file;
    this.writer = writer;
  }

  static ParquetScores create(Path path) throws IOException {
    AtomicFile file = AtomicFile.create(path);
    try {
      ParquetFileWriter writer =
          new ParquetFileWriter(
              new StreamOutput(file.stream()),
              ScoreSchema.SCHEMA,
              ParquetFileWriter.Mode.CREATE,
              NO_BLOCKS,
              0,
              null,
              ParquetProperties.builder().build());
      writer.start();
      return new ParquetScores(file, writer);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Piece piece() {
    return new ScoreRows();
  }

  @Override
  public void take(Piece piece) throws IOException {
    ScoreRows rows = (ScoreRows) piece;
    if (page.rows() == 0 && rows.rows() >= PAGE_ROWS) {
      endPage(rows);
      return;
    }
    rows.moveTo(page);
    if (page.rows() >= PAGE_ROWS) {
      endPage(page);
    }
  }

  @Override
  public void commit() throws IOException {
    if (page.rows() > 0) {
      endPage(page);
    }
    if (group.rows() > 0) {
      endGroup();
    }
    writer.end(Map.of());
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void endPage(ScoreRows rows) throws IOException {
    if (group.rows() > 0 && group.rows() + rows.rows() > GROUP_ROWS) {
      endGroup();
    }
    group.add(rows);
    rows.clear();
  }

  private void endGroup() throws IOException {
    group.writeTo(writer);
    group = new ScoreGroup(buffers);
  }
}
