package io.echolayer.core.batch;

/** Hears how far a batch has come, chunk by chunk, and at its end. */
@FunctionalInterface
public interface BatchProgress {
  /** Hears nothing. */
  BatchProgress NONE = (rowsDone, rows) -> {};

  /**
   * Called on whichever thread has scored a chunk, one call at a time, with growing numbers.
   *
   * @param rowsDone rows scored so far
   * @param rows rows of the batch
   */
  void report(long rowsDone, long rows);
}
