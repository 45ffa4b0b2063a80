package io.echolayer.benchmarks.gate;

/** A fork that was given up, because the machine left it too little time. */
final class StarvedForkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StarvedForkException(Throwable cause) {
    super("A fork was given up", cause);
  }
}
