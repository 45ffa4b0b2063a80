package io.echolayer.files.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.files.RefusedInputException;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.JournalEvent.PlanRefused;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.tck.SettlementJournalContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest extends SettlementJournalContract {
  private static final Instant NOW = Instant.parse("2026-01-11T01:00:00Z");

  @TempDir Path folder;
  private final List<FileJournal> opened = new ArrayList<>();

  @Override
  protected SettlementJournal open() {
    return open(folder.resolve("journal"));
  }

  @Override
  protected SettlementJournal unreachable() {
    SettlementJournal journal = open(folder.resolve("closed"));
    closeAll();
    return journal;
  }

  @Override
  protected SettlementJournal reopen(SettlementJournal journal) {
    closeAll();
    return open();
  }

  @AfterEach
  void closeAll() {
    try {
      for (FileJournal journal : opened) {
        journal.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Tag("slow")
  void whereverACrashCutsTheLastAppendIsWholeOrGone() throws IOException {
    List<JournalEntry> first = behind(ChainHead.EMPTY, 2);
    List<JournalEntry> second = behind(first.get(1).head(), 3);
    Path file = folder.resolve("whole");
    FileJournal journal = open(file);
    journal.append(first);
    final int answered = Math.toIntExact(Files.size(file));
    journal.append(second);
    journal.close();
    byte[] bytes = Files.readAllBytes(file);
    for (int cut = answered; cut < bytes.length; cut++) {
      Path torn = Files.write(folder.resolve("torn"), Arrays.copyOf(bytes, cut));
      try (FileJournal again = FileJournal.open(torn)) {
        assertThat(again.entries(0, 10)).isEqualTo(first);
        assertThat(Files.size(torn)).isEqualTo(answered);
        assertThat(again.append(second)).isTrue();
      }
      assertThat(Files.readAllBytes(torn)).isEqualTo(bytes);
    }
  }

  @Test
  void zerosThatACrashLeavesAtTheEndAreCutOff() throws IOException {
    Path file = folder.resolve("journal");
    List<JournalEntry> entries = behind(ChainHead.EMPTY, 2);
    open(file).append(entries);
    closeAll();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 4096));
    assertThat(open(file).entries(0, 10)).isEqualTo(entries);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void damageBeforeTheEndIsRefusedWithItsLine() throws IOException {
    Path file = folder.resolve("journal");
    FileJournal journal = open(file);
    for (int i = 0; i < 3; i++) {
      journal.append(behind(journal.head(), 1));
    }
    closeAll();
    byte[] bytes = Files.readAllBytes(file);
    int second = new String(bytes, StandardCharsets.UTF_8).indexOf('\n') + 1;
    bytes[second + 100] ^= 1;
    Files.write(file, bytes);
    assertThatExceptionOfType(RefusedInputException.class)
        .isThrownBy(() -> FileJournal.open(file))
        .satisfies(e -> assertThat(e.line()).isEqualTo(2))
        .withMessageContaining("damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aLineThatWasTakenOutOrForgedIsRefused() throws IOException {
    Path file = folder.resolve("journal");
    FileJournal journal = open(file);
    for (int i = 0; i < 3; i++) {
      journal.append(behind(journal.head(), 1));
    }
    closeAll();
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.get(0), lines.get(2)));
    assertThatExceptionOfType(RefusedInputException.class)
        .isThrownBy(() -> FileJournal.open(file))
        .withMessageContaining("number must be 2");
    JournalEntry other =
        JournalEntry.following(ChainHead.EMPTY, NOW.plusSeconds(9), some(1)).get(0);
    byte[] forged = JournalLine.write(other, true);
    Files.write(file, forged);
    Files.writeString(file, lines.get(1) + "\n", java.nio.file.StandardOpenOption.APPEND);
    assertThatExceptionOfType(RefusedInputException.class)
        .isThrownBy(() -> FileJournal.open(file))
        .withMessageContaining("hash must be that of what the entry says");
  }

  @Test
  void aSecondWriterIsRefusedAndAReaderIsNot() throws IOException {
    Path file = folder.resolve("journal");
    FileJournal journal = open(file);
    journal.append(behind(ChainHead.EMPTY, 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> FileJournal.open(file))
        .withMessageContaining("one writer");
    assertThat(FileJournal.read(file)).hasSize(1);
    journal.close();
    assertThat(open(file).entries(0, 10)).hasSize(1);
  }

  private FileJournal open(Path file) {
    try {
      FileJournal journal = FileJournal.open(file);
      opened.add(journal);
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JournalEntry> behind(ChainHead head, int count) {
    return JournalEntry.following(head, NOW, some(count));
  }

  private static List<PlanRefused> some(int count) {
    List<PlanRefused> refusals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      refusals.add(new PlanRefused("plan", "é " + i));
    }
    return refusals;
  }
}
