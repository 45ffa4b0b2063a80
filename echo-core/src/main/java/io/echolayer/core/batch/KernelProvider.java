package io.echolayer.core.batch;

/**
 * Offers a kernel that is faster where the CPU and the VM allow it. Found by {@link
 * java.util.ServiceLoader}; its bits are checked against the scalar kernel's before it is used.
 */
public interface KernelProvider {
  /** Name for logs and for the system property {@value BatchScoring#KERNEL_PROPERTY}. */
  String name();

  /** What the kernel runs on, for the log, such as the width of its vectors. */
  String platform();

  /**
   * Why the kernel would be slow here; empty where it is fast. A kernel that is forced runs all the
   * same.
   */
  String obstacle();

  /** A kernel for these rules. */
  ScoreKernel kernel(KernelRules rules);
}
