package io.echolayer.files.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.reconcile.Reconciliation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed with SIGKILL in the middle of a settlement, wherever they are, until
 * one gets through; then the next settlement. {@code -Decholayer.test.settlement.kills=…} sets how
 * many.
 */
@Tag("slow")
class KilledSettlementTest {
  private static final int KILLS = Integer.getInteger("echolayer.test.settlement.kills", 6);
  private static final int LINES = 40;

  @TempDir Path folder;
  private int kills;

  @Test
  void aKilledProcessPaysNothingTwiceAndLosesNothing() throws Exception {
    Random random = new Random(5);
    for (int round = 0; kills < KILLS; round++) {
      Path journal = folder.resolve("journal" + round);
      LineChain chain = new LineChain(folder.resolve("chain" + round));
      int before = kills;
      boolean isDone = false;
      while (!isDone) {
        boolean mayLive = kills - before >= 6 || kills >= KILLS;
        isDone = runs(journal, round, mayLive ? Integer.MAX_VALUE : random.nextInt(LINES));
      }
      check(journal, chain);
    }
  }

  /** Whether the process came to its end before it had printed {@code lines}. */
  private boolean runs(Path journal, int round, int lines)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SettlementProcess.class.getName(),
                journal.toString(),
                folder.resolve("chain" + round).toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (int line = 0; line < lines; line++) {
        if (out.readLine() == null) {
          assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
          return true;
        }
      }
      process.destroyForcibly();
      kills++;
    }
    process.waitFor();
    return false;
  }

  private static void check(Path file, LineChain chain) throws IOException {
    SortedMap<String, Long> paid = new TreeMap<>();
    for (Map<String, Long> transaction : chain.landed().values()) {
      transaction.forEach((wallet, units) -> paid.merge(wallet, units, Math::addExact));
    }
    SortedMap<String, Long> owed = new TreeMap<>();
    for (Due due : SettlementProcess.dues().dues()) {
      owed.put(due.wallet().address(), due.units());
    }
    assertThat(paid).isEqualTo(owed);
    InMemoryJournal copy = new InMemoryJournal();
    copy.append(FileJournal.read(file));
    Journal books = Journal.read(copy);
    assertThat(books.state().isSettled()).isTrue();
    assertThat(books.state().openDues()).isEmpty();
    assertThat(
            Reconciliation.of(
                    books.state(), chain, Instant.EPOCH, Instant.now().plusSeconds(86_400))
                .mismatches())
        .isEmpty();
  }
}
