package io.echolayer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The programs that pages show run. */
class ShownProgramsTest {
  private static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void theProgramRuns() throws IOException {
    assertThat(Printed.by(() -> FirstScore.main(new String[0])))
        .contains("coverage")
        .contains("absent")
        .contains("resting on 0.39");
  }

  @Test
  void columnsAreScoredAsObjectsAre() throws IOException {
    Signals first =
        Signals.builder("v1", "ada", "youtube")
            .totalViews(81_000)
            .createdAt(AS_OF.minusSeconds(97_200))
            .engagement(Map.of("likes", 0.04))
            .sentiment(0.3)
            .build();
    assertThat(Printed.by(() -> ManyScores.main(new String[0])))
        .startsWith("[" + index(first) + ", ");
  }

  @Test
  void columnsAreScoredInMemoryThatIsKept() throws IOException {
    Signals first = Signals.builder("v1", "ada", "web").totalViews(81_000).build();
    assertThat(Printed.by(() -> ColumnScores.main(new String[0])))
        .startsWith("2026-01-15T12:00:00Z " + index(first) + "\n")
        .endsWith("1 of 1\n");
  }

  private static double index(Signals signals) {
    return EchoIndex.of(Ruleset.echoLayer1()).score(signals, AS_OF).echoIndex();
  }

  @Test
  void aWalletIsProven() throws IOException {
    assertThat(Printed.by(() -> ProvenWallet.main(new String[0])))
        .startsWith("echo.example wants you to sign in with your Solana account:")
        .contains("Wallet[address=");
  }
}
