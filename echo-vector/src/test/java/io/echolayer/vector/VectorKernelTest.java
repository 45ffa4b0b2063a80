package io.echolayer.vector;

import io.echolayer.core.batch.spi.KernelContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Oracle: the scalar kernel. Tolerance: none. */
@Tag("slow")
class VectorKernelTest {
  private static final long ROWS = Long.getLong("echolayer.test.kernel.rows", 10_000_000);

  @Test
  void theVectorKernelHasTheBitsOfTheScalarKernel() {
    KernelContract.verify(new VectorKernelProvider(), ROWS);
  }
}
