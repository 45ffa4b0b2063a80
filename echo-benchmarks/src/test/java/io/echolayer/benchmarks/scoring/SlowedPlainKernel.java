package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.spi.KernelProvider;

/** The plain kernel, slowed. */
public final class SlowedPlainKernel extends SlowedKernel {
  /** For {@link java.util.ServiceLoader}. */
  public SlowedPlainKernel() {
    super(KernelProvider.plain());
  }
}
