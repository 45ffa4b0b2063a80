package io.echolayer.core.batch;

/** Receives the progress of a batch, after each chunk. */
@FunctionalInterface
public interface BatchProgress {
  /** Ignores progress. */
  BatchProgress NONE = (rowsDone, rows) -> {};

  /**
   * Called on whichever thread has scored a chunk, one call at a time, with growing numbers.
   *
   * @param rowsDone rows scored so far
   * @param rows rows of the batch
   */
  void report(long rowsDone, long rows);
}
