package io.echolayer.cli;

import io.echolayer.files.settlement.FileJournal;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.run.PayoutRun.PauseSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The journal of a settlement, and the files beside it. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class JournalOption {
  @Option(
      names = "--journal",
      required = true,
      paramLabel = "FILE",
      description =
          "The settlement's journal. Keep it: it says what was paid. FILE.plan.json beside it is the"
              + " last plan; while there is a FILE.pause, nothing is sent.")
  private Path file;

  Path file() {
    return file;
  }

  /** The last plan that was shown. */
  Path plan() {
    return beside(".plan.json");
  }

  /** Stops between two transactions for as long as there is the file. */
  PauseSwitch pause() {
    Path pause = beside(".pause");
    return () -> Files.exists(pause);
  }

  /** Opens it for writing. */
  FileJournal open() throws IOException {
    return FileJournal.open(file);
  }

  /** A copy of what it says now, to try things on. */
  SettlementJournal copy() throws IOException {
    InMemoryJournal copy = new InMemoryJournal();
    List<JournalEntry> entries = Files.exists(file) ? FileJournal.read(file) : List.of();
    if (!entries.isEmpty()) {
      copy.append(entries);
    }
    return copy;
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
