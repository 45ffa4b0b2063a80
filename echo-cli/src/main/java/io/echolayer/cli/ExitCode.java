package io.echolayer.cli;

/** What a run tells the shell that started it. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Done, but rows were left out. */
  static final int REJECTS = 1;

  /** Not done: wrong usage, input that is not valid, or a failure. */
  static final int REFUSED = 2;

  /** An epoch is not what its input makes it, or books are not what the chain has. */
  static final int NOT_VERIFIED = 3;

  /** A settlement is not finished, or a root not on the chain for good; run it again to go on. */
  static final int UNFINISHED = 4;

  private ExitCode() {}
}
