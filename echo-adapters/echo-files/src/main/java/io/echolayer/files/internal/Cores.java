package io.echolayer.files.internal;

import io.echolayer.core.parallel.Workers;
import java.util.concurrent.ForkJoinPool;

/** The cores there are. */
public final class Cores {
  /** The caller's thread and the common pool's. */
  public static final Workers ALL =
      Workers.of(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors());

  private Cores() {}
}
