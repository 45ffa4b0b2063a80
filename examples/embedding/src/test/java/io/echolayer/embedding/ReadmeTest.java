package io.echolayer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The code on the front page is compiled and runs. */
class ReadmeTest {
  @Test
  void theFrontPageShowsTheProgram() throws IOException {
    assertThat(snippet("README.md", 0)).isEqualTo(body("FirstScore", "    EchoIndex index"));
    assertThat(body("ColumnScores", "    long now")).startsWith(snippet("README.md", 1));
  }

  @Test
  void thePageOfBatchesShowsItsProgram() throws IOException {
    assertThat(snippet("docs/how-to/score-columns.md", 0))
        .isEqualTo(body("ColumnScores", "    BatchScorer scorer"));
    assertThat(body("ColumnScores", "    ScoreColumns scores = ScoreColumns.all"))
        .startsWith(snippet("docs/how-to/score-columns.md", 1));
  }

  @Test
  void thePageOfSolanaShowsItsPrograms() throws IOException {
    assertThat(snippet("docs/how-to/pay-on-solana.md", 0))
        .isEqualTo(body("ProvenWallet", "    WalletProofs"));
    assertThat(snippet("docs/how-to/pay-on-solana.md", 1))
        .isEqualTo(body("PaidEpochs", "    InstantSource"));
  }

  /** A page's example of Java, from 0. */
  private static String snippet(String page, int number) throws IOException {
    String text = Files.readString(Path.of("..", "..", page));
    String[] parts = text.split("```java\n", -1);
    return parts[number + 1].substring(0, parts[number + 1].indexOf("```")).strip();
  }

  /** A program's only method, from where it is shown. */
  private static String body(String program, String from) throws IOException {
    String text =
        Files.readString(Path.of("src/main/java/io/echolayer/embedding", program + ".java"));
    int start = text.indexOf(from);
    return text.substring(start, text.indexOf("\n  }\n", start)).stripIndent().strip();
  }

  @Test
  void theProgramRuns() {
    assertThat(printedBy(FirstScore::main))
        .contains("coverage")
        .contains("absent")
        .contains("resting on 0.39");
  }

  @Test
  void columnsAreScoredAsObjectsAre() {
    Instant asOf = Instant.parse("2026-01-15T12:00:00Z");
    Signals first =
        Signals.of("v1", "ada", "youtube")
            .totalViews(81_000)
            .createdAt(asOf.minusSeconds(97_200))
            .engagement(Engagement.of(Map.of("likes", 0.04)))
            .sentiment(0.3)
            .build();
    double expected = EchoIndex.of(Ruleset.echoLayer1()).score(first, asOf).echoIndex();
    assertThat(printedBy(ColumnScores::main))
        .startsWith("[" + expected + ", ")
        .contains("2026-01-15T12:00:00Z " + expected)
        .endsWith("3 of 3\n");
  }

  @Test
  void aWalletIsProven() {
    assertThat(printedBy(ProvenWallet::main))
        .startsWith("echo.example wants you to sign in with your Solana account:")
        .contains("Wallet[address=");
  }

  private static String printedBy(Consumer<String[]> program) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      program.accept(new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
