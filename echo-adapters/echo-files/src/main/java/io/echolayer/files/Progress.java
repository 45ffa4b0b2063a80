package io.echolayer.files;

/** Hears how far a run has come: every few thousand rows, and once at the end. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (rows, bytesRead, totalBytes) -> {};

  /** Rows, or lines, between two reports. */
  int INTERVAL = 8192;

  /**
   * Called on the thread that reads.
   *
   * @param rows rows, or lines, read so far
   * @param bytesRead bytes read so far; a little ahead of the rows
   * @param totalBytes size of the input when the run began
   */
  void report(long rows, long bytesRead, long totalBytes);
}
