package io.echolayer.benchmarks.scoring;

import io.echolayer.core.batch.BatchScoring;
import io.echolayer.core.batch.spi.KernelProvider;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import java.util.ServiceLoader;

/** Batch scoring in the kernel that a benchmark names. */
final class Kernels {
  /** Stands for the kernel that the library chooses. */
  static final String CHOSEN = "chosen";

  private Kernels() {}

  /**
   * Scoring in a kernel. Where the class path has one named {@code slowed-<kernel>}, that one is
   * taken in its place: a proof that the gate finds it.
   */
  static BatchScoring scoring(String kernel) {
    if (kernel.equals(CHOSEN)) {
      System.clearProperty(BatchScoring.KERNEL_PROPERTY);
    } else {
      System.setProperty(BatchScoring.KERNEL_PROPERTY, slowed(kernel));
    }
    return BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
  }

  private static String slowed(String kernel) {
    String slowed = "slowed-" + kernel;
    return ServiceLoader.load(KernelProvider.class).stream()
        .map(provider -> provider.get().name())
        .filter(slowed::equals)
        .findFirst()
        .orElse(kernel);
  }
}
