package io.echolayer.parquet;

import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.index.ScoreField;
import io.echolayer.files.signal.ScoreSink;

/** Rows of scores, each column in Parquet's plain encoding. */
final class ScoreRows implements ScoreSink.Piece {
  private static final ScoreField[] FIELDS = ScoreField.values();

  private final PlainBytes[] columns = new PlainBytes[1 + FIELDS.length];
  private int rows;

  ScoreRows() {
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new PlainBytes();
    }
  }

  @Override
  public void add(String[] contentIds, ScoreColumns scores) {
    for (int row = 0; row < scores.rows(); row++) {
      columns[0].text(contentIds[row]);
    }
    for (int i = 0; i < FIELDS.length; i++) {
      columns[i + 1].doubles(scores.toArray(FIELDS[i]));
    }
    rows += scores.rows();
  }

  int rows() {
    return rows;
  }

  /** The bytes of a column of the schema. */
  PlainBytes column(int column) {
    return columns[column];
  }

  /** Moves the rows behind those of {@code other}. */
  void moveTo(ScoreRows other) {
    for (int i = 0; i < columns.length; i++) {
      other.columns[i].append(columns[i]);
    }
    other.rows += rows;
    clear();
  }

  void clear() {
    for (PlainBytes column : columns) {
      column.clear();
    }
    rows = 0;
  }
}
