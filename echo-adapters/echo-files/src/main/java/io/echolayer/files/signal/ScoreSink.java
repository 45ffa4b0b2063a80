package io.echolayer.files.signal;

import io.echolayer.core.batch.ScoreColumns;
import java.io.Closeable;
import java.io.IOException;

/**
 * A file of scores, written piece by piece and put in its place at the end. Pieces are made ready
 * on any thread, and taken in order by one.
 */
public interface ScoreSink extends Closeable {
  /** A new piece without rows. */
  Piece piece();

  /** Writes the rows of a piece behind those before, and empties it. */
  void take(Piece piece) throws IOException;

  /** Puts the file in its place. Closed without that, nothing is left of it. */
  void commit() throws IOException;

  /** Some rows of scores, one thread at a time. */
  interface Piece {
    /**
     * Adds rows.
     *
     * @param contentIds by row; may be longer than there are rows
     * @param scores all eight numbers of each row; read before the method returns
     */
    void add(String[] contentIds, ScoreColumns scores);
  }
}
