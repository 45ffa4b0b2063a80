package io.echolayer.core.batch;

import io.echolayer.benchmarks.scoring.SlowedKernel;

/** The plain kernel, slowed; in this package because nothing else may name the plain kernel. */
public final class SlowedPlainKernel extends SlowedKernel {
  /** For {@link java.util.ServiceLoader}. */
  public SlowedPlainKernel() {
    super(OwnKernel.PLAIN);
  }
}
