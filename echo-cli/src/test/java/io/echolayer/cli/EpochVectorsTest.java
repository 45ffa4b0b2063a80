package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.EpochChain;
import io.echolayer.conformance.EpochDay;
import io.echolayer.conformance.command.EpochCommand;
import io.echolayer.conformance.junit.EpochConformance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole epochs, which are also verified. */
class EpochVectorsTest extends EpochConformance {
  /**
   * Sections 11 and 12 of the specification are not followed yet: without this, all chains are
   * held.
   */
  @Override
  protected List<EpochChain> chains() {
    return EpochChain.unguarded();
  }

  @Override
  protected Map<String, String> close(EpochDay day, @Nullable Path previous, Path out)
      throws IOException {
    Run.of(EpochCommand.arguments(day, previous, out).toArray()).succeeds();
    assertThat(verify(day, previous, out).succeeds().out()).startsWith("verified: ");
    Map<String, String> manifest = new HashMap<>(EpochCommand.manifest(out));
    manifest.remove("input_digest"); // not yet that of RFC 6962
    return manifest;
  }

  private static Run verify(EpochDay day, @Nullable Path previous, Path out) {
    return previous == null
        ? Run.of("verify", out, "--events", day.log())
        : Run.of("verify", out, "--events", day.log(), "--previous", previous);
  }
}
