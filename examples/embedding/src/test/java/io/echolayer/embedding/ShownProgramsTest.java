package io.echolayer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The programs that pages show run. */
class ShownProgramsTest {
  @Test
  void theProgramRuns() throws IOException {
    assertThat(Printed.by(() -> FirstScore.main(new String[0])))
        .contains("coverage")
        .contains("absent")
        .contains("resting on 0.39");
  }

  @Test
  void columnsAreScoredAsObjectsAre() throws IOException {
    Instant asOf = Instant.parse("2026-01-15T12:00:00Z");
    Signals first =
        Signals.builder("v1", "ada", "youtube")
            .totalViews(81_000)
            .createdAt(asOf.minusSeconds(97_200))
            .engagement(Engagement.of(Map.of("likes", 0.04)))
            .sentiment(0.3)
            .build();
    double expected = EchoIndex.of(Ruleset.echoLayer1()).score(first, asOf).echoIndex();
    assertThat(Printed.by(() -> ColumnScores.main(new String[0])))
        .startsWith("[" + expected + ", ")
        .contains("2026-01-15T12:00:00Z " + expected)
        .endsWith("3 of 3\n");
  }

  @Test
  void aWalletIsProven() throws IOException {
    assertThat(Printed.by(() -> ProvenWallet.main(new String[0])))
        .startsWith("echo.example wants you to sign in with your Solana account:")
        .contains("Wallet[address=");
  }
}
