package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.batch.spi.KernelProvider;
import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.batch.spi.ScoreKernel;

/**
 * A kernel that does half of its work twice: the same bits in one and a half times the time. The
 * gate must fail where it stands in for the kernel itself.
 */
public class SlowedKernel implements KernelProvider {
  private final KernelProvider kernel;

  /** Slows a kernel. */
  protected SlowedKernel(KernelProvider kernel) {
    this.kernel = kernel;
  }

  @Override
  public String name() {
    return "slowed-" + kernel.name();
  }

  @Override
  public String platform() {
    return kernel.platform();
  }

  @Override
  public String obstacle() {
    return "it is slow on purpose";
  }

  @Override
  public ScoreKernel kernel(KernelRules rules) {
    ScoreKernel first = kernel.kernel(rules);
    KernelBlock half = KernelBlock.empty();
    return block -> {
      first.score(block);
      half.part(block, 0, block.rows() / 2);
      first.score(half);
    };
  }
}
