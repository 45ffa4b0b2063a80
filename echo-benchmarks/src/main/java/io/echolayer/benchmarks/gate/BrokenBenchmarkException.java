package io.echolayer.benchmarks.gate;

/** A benchmark that did not run to its end; most often its results were found to be wrong. */
final class BrokenBenchmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenBenchmarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
