package io.echolayer.core.batch.spi;

import java.util.function.Function;

/** A kernel that needs nothing but this module. */
record OwnKernel(String name, Function<KernelRules, ScoreKernel> maker) implements KernelProvider {
  /** Row by row, as the specification writes it. */
  static final OwnKernel SCALAR = new OwnKernel("scalar", ScalarKernel::new);

  /** Strip by strip, in passes that the JIT turns into vector code. */
  static final OwnKernel PLAIN = new OwnKernel("plain", PlainKernel::new);

  @Override
  public String platform() {
    return "Java " + Runtime.version().feature();
  }

  @Override
  public String obstacle() {
    return "";
  }

  @Override
  public ScoreKernel kernel(KernelRules rules) {
    return maker.apply(rules);
  }
}
