package io.echolayer.vector;

import io.echolayer.core.batch.spi.KernelProvider;
import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.batch.spi.ScoreKernel;

/**
 * Offers the vector kernel where it is fast: from JDK 25 up, with the optimising compiler C2, and
 * with vectors of at least four doubles. Everywhere else the Vector API boxes its vectors, and the
 * kernel is many times slower than the plain one.
 */
public final class VectorKernelProvider implements KernelProvider {
  private static final String API = "jdk.incubator.vector";
  private static final int LEAST_FEATURE = 25;
  private static final int LEAST_LANES = 4;

  /** For {@link java.util.ServiceLoader}. */
  public VectorKernelProvider() {}

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public String platform() {
    String java = "Java " + Runtime.version().feature();
    return hasApi() ? java + ", " + Lanes.COUNT + " lanes" : java + " without " + API;
  }

  @Override
  public String obstacle() {
    if (Runtime.version().feature() < LEAST_FEATURE) {
      return "it needs JDK " + LEAST_FEATURE + " or later to be fast";
    }
    if (!hasApi()) {
      return "start Java with --add-modules " + API;
    }
    String mode =
        System.getProperty("java.vm.name", "") + ", " + System.getProperty("java.vm.info");
    if (!(mode.contains("64-Bit Server VM") && mode.contains("mixed mode"))
        || mode.contains("emulated-client")) {
      return "it needs the compiler C2, and this is " + mode;
    }
    if (Lanes.COUNT < LEAST_LANES) {
      return "the CPU offers vectors of " + Lanes.COUNT + " doubles only";
    }
    return "";
  }

  @Override
  public ScoreKernel kernel(KernelRules rules) {
    if (!hasApi()) {
      throw new IllegalStateException(
          "The vector kernel needs the module "
              + API
              + "\n"
              + "Start Java with --add-modules "
              + API);
    }
    return new VectorKernel(rules);
  }

  private static boolean hasApi() {
    return ModuleLayer.boot().findModule(API).isPresent();
  }
}
