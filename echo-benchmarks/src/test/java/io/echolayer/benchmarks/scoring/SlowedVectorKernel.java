package io.echolayer.benchmarks.scoring;

import io.echolayer.vector.VectorKernelProvider;

/** The vector kernel, slowed. */
public final class SlowedVectorKernel extends SlowedKernel {
  /** For {@link java.util.ServiceLoader}. */
  public SlowedVectorKernel() {
    super(new VectorKernelProvider());
  }
}
