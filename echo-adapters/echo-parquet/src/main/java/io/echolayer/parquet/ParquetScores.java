package io.echolayer.parquet;

import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.files.output.AtomicFile;
import io.echolayer.files.signal.ScoreSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** Writes scores as Parquet. A piece that is long enough becomes a row group of its own. */
final class ParquetScores implements ScoreSink {
  /** Rows of a row group that is put together from short pieces. */
  private static final int GROUP_ROWS = 122_880;

  /** Rows of a piece that is encoded on the thread that filled it. */
  private static final int LONG_PIECE_ROWS = GROUP_ROWS / 4;

  private static final long NO_BLOCKS = Long.MAX_VALUE;

  private final AtomicFile file;
  private final ParquetFileWriter writer;
  private ScoreGroup open = new ScoreGroup();

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
              ScoreGroup.SCHEMA,
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
    return new Rows();
  }

  @Override
  public void take(Piece piece) throws IOException {
    Rows rows = (Rows) piece;
    if (rows.isGroup) {
      endGroup();
      rows.group.writeTo(writer);
    } else {
      rows.waiting.moveTo(open);
      if (open.rows() >= GROUP_ROWS) {
        endGroup();
      }
    }
    rows.start(0);
  }

  @Override
  public void commit() throws IOException {
    endGroup();
    writer.end(Map.of());
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void endGroup() throws IOException {
    if (open.rows() > 0) {
      open.finish();
      open.writeTo(writer);
      open = new ScoreGroup();
    }
  }

  private static final class Rows implements Piece {
    private final WaitingRows waiting = new WaitingRows();
    private ScoreGroup group = new ScoreGroup();
    private boolean isGroup;

    @Override
    public void start(long expectedRows) {
      isGroup = expectedRows >= LONG_PIECE_ROWS;
      if (group.rows() > 0) {
        group = new ScoreGroup();
      }
    }

    @Override
    public void add(String[] contentIds, ScoreColumns scores) {
      if (isGroup) {
        group.add(contentIds, ScoreGroup.columns(scores), scores.rows());
      } else {
        waiting.add(contentIds, ScoreGroup.columns(scores), scores.rows());
      }
    }

    @Override
    public void finish() {
      if (isGroup) {
        group.finish();
      }
    }
  }
}
