package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.conformance.Vectors;
import io.echolayer.core.internal.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked of closed epochs. Oracle: the rows of their own files. */
class ClosedEpochTest {
  private static final EpochDay FIRST = new EpochDay(10);
  private static final EpochDay SECOND = new EpochDay(11);

  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void closeTwoDays() {
    log = Vectors.path("epoch/log.ndjson");
    FIRST.close(log, folder, "--pool", "20").succeeds();
    SECOND.close(log, folder, "--pool", "20").succeeds();
  }

  @Test
  void explainSpeaksOrPrintsJson() {
    String claim = "2026-01-11T00:00:00Z/e00095/creation";
    Run spoken = explain(claim).succeeds();
    JsonObject receipt = JsonObject.parse(explain(claim, "--json").succeeds().out());

    assertThat(spoken.out())
        .startsWith(
            """
            Claim 2026-01-11T00:00:00Z/e00095/creation
            u29 claims 0.415026826 tokens under the rule creation for c001.
            """)
        .contains("The rule gave 0.41502682580575245 tokens, which round to 415026826 units")
        .contains("It was number 2 in the order of taking, on the pool content_creation.");
    assertThat(receipt.text("paid")).isEqualTo("415026826");
  }

  @Test
  void aClaimThatWaitedNeedsTheEpochBefore() {
    String claim = "2026-01-10T00:00:00Z/e00494/milestone";
    Run.of("explain", SECOND.in(folder), claim, "--events", log)
        .isRefused(ExitCode.REFUSED, "previous must be given for a claim that was carried over");

    assertThat(explain(claim).succeeds().out()).contains("so that it has waited 1 day");
  }

  @Test
  void proofHoldsForEveryPayout() throws IOException {
    for (String row : rows("payouts.csv")) {
      String[] cells = row.split(",", -1);
      JsonObject proof =
          JsonObject.parse(Run.of("proof", SECOND.in(folder), cells[0]).succeeds().out());
      assertThat(proof.text("units")).isEqualTo(cells[2]);
      if (!cells[1].isEmpty()) {
        assertThat(Run.of("proof", SECOND.in(folder), cells[1]).succeeds().out())
            .isEqualTo(proof.canonical() + System.lineSeparator());
      }
    }
    Run.of("proof", SECOND.in(folder), "nobody")
        .isRefused(ExitCode.REFUSED, "recipient must be paid by this epoch, but was nobody");
  }

  @Test
  void auditChecksAllEpochsOfAFolder() throws IOException {
    assertThat(Run.of("audit", folder).succeeds().out())
        .startsWith("audited: the books of 2 epochs hold");
    Path queue = FIRST.in(folder).resolve("queue.csv");
    Files.writeString(queue, Files.readString(queue).replace("29000000000", "29000000001"));

    Run.of("audit", folder)
        .isRefused(ExitCode.NOT_VERIFIED, "books broken: ", "day10", "queue.csv");
  }

  @Test
  void leaderboardAddsUpTheEpochsOfAFolder() {
    List<String> lines =
        Run.of("leaderboard", folder, "--top", "2").succeeds().out().lines().toList();

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).matches(" *1 +u\\d+ +[0-9.]+");
    Run.of("leaderboard", folder, "--top", "0")
        .isRefused(ExitCode.REFUSED, "--top must be at least 1");
  }

  private Run explain(String claim, String... options) {
    Object[] args = {
      "explain", SECOND.in(folder), claim, "--events", log, "--previous", FIRST.in(folder)
    };
    Object[] all = java.util.Arrays.copyOf(args, args.length + options.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    return Run.of(all);
  }

  private List<String> rows(String name) throws IOException {
    List<String> lines = Files.readAllLines(SECOND.in(folder).resolve(name));
    return lines.subList(1, lines.size());
  }
}
