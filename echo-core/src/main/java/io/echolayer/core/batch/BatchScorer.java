package io.echolayer.core.batch;

import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.batch.spi.ScoreKernel;
import io.echolayer.core.index.EchoIndex;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Scores columns into columns, batch after batch, with scratch memory that it keeps: a batch costs
 * no memory, whatever its size. One thread at a time; made by {@link BatchScoring#scorer}.
 */
public final class BatchScorer {
  /** Up to here, a double holds every epoch second and every difference of two. */
  private static final long LARGEST_SECOND = 1L << 51;

  private final EchoIndex index;
  private final @Nullable KernelChoice choice;
  private final KernelBlock block = KernelBlock.empty();
  private @Nullable ScoreKernel kernel;

  BatchScorer(EchoIndex index, @Nullable KernelChoice choice) {
    this.index = index;
    this.choice = choice;
  }

  /**
   * Fills {@code into} with the scores of {@code columns}.
   *
   * @param asOf what counts as now for rows without an instant of their own
   * @throws IllegalArgumentException if the two have different numbers of rows, or if the ruleset
   *     has a custom metric and the columns do not say how their signals begin
   * @throws IllegalStateException if a custom metric leaves [0, 1]
   */
  public void score(SignalColumns columns, Instant asOf, ScoreColumns into) {
    into.requireRowsOf(columns);
    if (choice == null || Math.abs(asOf.getEpochSecond()) > LARGEST_SECOND) {
      SignalsLoop.score(index, columns, asOf, into);
      return;
    }
    block.open(
        columns.columns(), columns.sparseFields(), (double) asOf.getEpochSecond(), into.columns());
    int row = 0;
    while (row < columns.rows()) {
      int rows = choice.blockRows(columns.rows() - row);
      kernel = choice.next(kernel, columns.rows(), rows);
      block.move(columns.offset() + row, into.offset() + row, rows);
      kernel.score(block);
      row += rows;
    }
  }
}
