package io.echolayer.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.batch.spi.KernelProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The provider as the service loader finds it. */
class VectorKernelProviderTest {
  private final VectorKernelProvider provider = new VectorKernelProvider();

  @Test
  void isFound() {
    assertThat(ServiceLoader.load(KernelProvider.class))
        .singleElement()
        .isInstanceOf(VectorKernelProvider.class);
  }

  @Test
  void isUsedFrom25OnOnly() {
    assertThat(provider.name()).isEqualTo("vector");
    assertThat(provider.platform()).contains(Lanes.COUNT + " lanes");
    if (Runtime.version().feature() < 25) {
      assertThat(provider.obstacle()).isEqualTo("it needs JDK 25 or later to be fast");
    } else if (Lanes.COUNT >= 4) {
      assertThat(provider.obstacle()).isEmpty();
    }
  }
}
