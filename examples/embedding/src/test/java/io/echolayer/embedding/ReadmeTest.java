package io.echolayer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code on the front page is compiled and runs. */
class ReadmeTest {
  @Test
  void theFrontPageShowsTheProgram() throws IOException {
    assertThat(snippet("README.md", 0)).isEqualTo(body("FirstScore", "    EchoIndex index"));
  }

  @Test
  void thePageOfSolanaShowsItsPrograms() throws IOException {
    assertThat(snippet("docs/solana.md", 0)).isEqualTo(body("ProvenWallet", "    WalletProofs"));
    assertThat(snippet("docs/solana.md", 1)).isEqualTo(body("PaidEpochs", "    InstantSource"));
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
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      FirstScore.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("coverage")
        .contains("absent")
        .contains("resting on 0.39");
  }

  @Test
  void aWalletIsProven() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      ProvenWallet.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("echo.example wants you to sign in with your Solana account:")
        .contains("Wallet[address=");
  }
}
