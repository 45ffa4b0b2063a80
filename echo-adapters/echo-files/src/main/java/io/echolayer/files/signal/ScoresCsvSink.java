package io.echolayer.files.signal;

import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.index.ScoreField;
import io.echolayer.files.internal.AtomicFile;
import io.echolayer.files.internal.csv.CsvBytes;
import java.io.IOException;
import java.nio.file.Path;

/** Scores as CSV, in the form of {@link ScoresCsv}. */
final class ScoresCsvSink implements ScoreSink {
  private static final ScoreField[] FIELDS = ScoreField.values();

  private final AtomicFile file;

  private ScoresCsvSink(AtomicFile file) {
    this.file = file;
  }

  static ScoresCsvSink create(Path path) throws IOException {
    AtomicFile file = AtomicFile.create(path);
    CsvBytes.empty().row(ScoresCsv.HEADER).drainTo(file.stream());
    return new ScoresCsvSink(file);
  }

  @Override
  public Piece piece() {
    return new Lines();
  }

  @Override
  public void take(Piece piece) throws IOException {
    ((Lines) piece).bytes.drainTo(file.stream());
  }

  @Override
  public void commit() throws IOException {
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static final class Lines implements Piece {
    private final CsvBytes bytes = CsvBytes.empty();
    private final double[][] columns = new double[FIELDS.length][];

    @Override
    public void add(String[] contentIds, ScoreColumns scores) {
      for (int i = 0; i < FIELDS.length; i++) {
        columns[i] = scores.toArray(FIELDS[i]);
      }
      for (int row = 0; row < scores.rows(); row++) {
        bytes.text(contentIds[row]);
        for (double[] column : columns) {
          bytes.number(column[row]);
        }
        bytes.endRow();
      }
    }
  }
}
