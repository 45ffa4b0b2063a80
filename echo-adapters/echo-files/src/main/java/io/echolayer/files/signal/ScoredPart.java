package io.echolayer.files.signal;

import io.echolayer.core.batch.BatchScorer;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.csv.CsvBytes;
import io.echolayer.files.internal.csv.RejectsCsv;
import java.io.IOException;
import java.time.Instant;

/**
 * Scores of a part on their way to the output, with all the memory that scoring one takes, to be
 * used again. One thread at a time.
 */
final class ScoredPart {
  private final SignalBatch batch;
  private final ScoreColumns scores = ScoreColumns.all(SignalBatch.CAPACITY);
  private final BatchScorer scorer;
  private final Instant asOf;
  private final boolean strict;
  private final ScoreSink.Piece piece;
  private final CsvBytes rejects = CsvBytes.empty();
  private long rows;
  private long rejected;
  private long end;

  ScoredPart(
      SignalBatch batch, BatchScorer scorer, Instant asOf, boolean strict, ScoreSink.Piece piece) {
    this.batch = batch;
    this.scorer = scorer;
    this.asOf = asOf;
    this.strict = strict;
    this.piece = piece;
  }

  /** Scores a part as a whole. */
  ScoredPart score(SignalParts.Part part) throws IOException {
    clear();
    try (part) {
      while (scoreSome(part)) {}
    }
    return this;
  }

  /**
   * Scores the next rows of a part.
   *
   * @return whether there were any
   * @throws RefusedRowException if one is not valid and the run is strict
   */
  boolean scoreSome(SignalParts.Part part) throws IOException {
    batch.clear();
    int count = part.read(batch, this::reject);
    rows += count;
    end = part.end();
    if (batch.rows() > 0) {
      ScoreColumns filled = scores.slice(0, batch.rows());
      scorer.score(batch.columns(), asOf, filled);
      piece.add(batch.contentIds(), filled);
    }
    return count > 0;
  }

  /** Forgets what was scored; the piece and the rejects were emptied where they went. */
  void clear() {
    rows = 0;
    rejected = 0;
  }

  ScoreSink.Piece piece() {
    return piece;
  }

  CsvBytes rejects() {
    return rejects;
  }

  long rows() {
    return rows;
  }

  long rejected() {
    return rejected;
  }

  long end() {
    return end;
  }

  private void reject(RefusedRowException refused) {
    if (strict) {
      throw refused;
    }
    RejectsCsv.add(refused, rejects);
    rejected++;
  }
}
