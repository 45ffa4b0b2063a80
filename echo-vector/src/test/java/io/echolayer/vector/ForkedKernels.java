package io.echolayer.vector;

import io.echolayer.core.batch.spi.KernelContract;
import io.echolayer.core.batch.spi.KernelProvider;

/** Run in a virtual machine of its own: fails unless every kernel holds the contract there. */
final class ForkedKernels {
  private ForkedKernels() {}

  public static void main(String[] arguments) {
    KernelContract.sample(new VectorKernelProvider());
    KernelContract.sample(KernelProvider.plain());
    System.out.println("agree");
  }
}
