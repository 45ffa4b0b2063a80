package io.echolayer.core.batch.spi;

/**
 * Provides a kernel that is faster if CPU and VM allow it. Found by {@link
 * java.util.ServiceLoader}; before it is used, its results are compared with the scalar kernel's,
 * bit for bit.
 */
public interface KernelProvider {
  /** The scalar kernel: row by row, as the specification writes it; the reference of all others. */
  static KernelProvider scalar() {
    return OwnKernel.SCALAR;
  }

  /** The plain kernel: strip by strip, in passes that the JIT turns into vector code. */
  static KernelProvider plain() {
    return OwnKernel.PLAIN;
  }

  /**
   * Name for logs and for the system property {@value
   * io.echolayer.core.batch.BatchScoring#KERNEL_PROPERTY}.
   */
  String name();

  /** What the kernel runs on, for the log, such as the width of its vectors. */
  String platform();

  /**
   * Why the kernel would be slow here; empty if it is fast. A kernel forced by the property runs in
   * any case.
   */
  String obstacle();

  /** A kernel for these rules, which are not {@linkplain KernelRules#isScalarOnly scalar only}. */
  ScoreKernel kernel(KernelRules rules);
}
