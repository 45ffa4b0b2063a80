package io.echolayer.files.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** The cores there are: the caller's thread and the common pool's. */
public final class Cores {
  /** Lends {@code COUNT − 1} threads to the caller's own. */
  public static final Executor POOL = ForkJoinPool.commonPool();

  /** How many threads are of use. */
  public static final int COUNT = Runtime.getRuntime().availableProcessors();

  private Cores() {}
}
