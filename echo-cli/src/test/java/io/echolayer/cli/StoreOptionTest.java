package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests run without the optional part that has a server. */
class StoreOptionTest {
  @Test
  void withoutItsPartAServerOfOnesOwnIsRefused(@TempDir Path folder) {
    Run.of("audit", "--store", "embedded:" + folder)
        .isRefused(ExitCode.REFUSED, "must have a server to start", "Unpack");
    assertThat(folder).isEmptyDirectory();
  }
}
