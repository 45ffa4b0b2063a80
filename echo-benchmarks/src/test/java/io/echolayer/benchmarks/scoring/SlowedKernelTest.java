package io.echolayer.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.batch.spi.KernelContract;
import org.junit.jupiter.api.Test;

/** The slowed kernel stands in for the plain one, and nothing but its time is different. */
class SlowedKernelTest {
  @Test
  void hasTheBitsOfTheScalarKernel() {
    KernelContract.sample(new SlowedPlainKernel());
  }

  @Test
  void isTakenByTheBenchmarksAndByNobodyElse() {
    assertThat(Kernels.scoring("plain").kernel()).isEqualTo("slowed-plain");
    assertThat(Kernels.scoring("scalar").kernel()).isEqualTo("scalar");
    assertThat(Kernels.scoring(Kernels.CHOSEN).kernel()).isEqualTo("plain");
  }
}
