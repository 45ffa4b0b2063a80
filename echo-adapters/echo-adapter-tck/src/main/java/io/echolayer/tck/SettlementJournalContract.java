package io.echolayer.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.journal.JournalEntry;
import io.echolayer.settlement.journal.JournalEvent;
import io.echolayer.settlement.journal.JournalEvent.PlanRefused;
import io.echolayer.settlement.journal.SettlementJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link SettlementJournal} does. */
public abstract class SettlementJournalContract {
  /** For the subclass. */
  protected SettlementJournalContract() {}

  /** A journal without entries, for one test. */
  protected abstract SettlementJournal open();

  /**
   * A journal that was opened and then lost: its server is gone, or it was closed. Null where it is
   * in memory, so that there is nothing to lose.
   */
  protected abstract @Nullable SettlementJournal unreachable();

  /** The same journal as another process finds it, once the one before is gone. */
  protected SettlementJournal reopen(SettlementJournal journal) {
    return journal;
  }

  @Test
  void withoutAnAnswerEveryCallThrows() {
    SettlementJournal journal = Unreachable.orSkip(unreachable());
    Unreachable.assertAllThrow(
        List.of(
            () -> journal.head(),
            () -> journal.append(behind(ChainHead.EMPTY, refusals(0, 1))),
            () -> journal.entries(0, 1)));
  }

  @Test
  void aNewJournalIsEmpty() {
    SettlementJournal journal = open();
    assertThat(journal.head()).isEqualTo(ChainHead.EMPTY);
    assertThat(journal.entries(0, 10)).isEmpty();
  }

  @Test
  void everyKindOfEntryComesBackAsItWas() {
    SettlementJournal journal = open();
    List<JournalEntry> entries = behind(ChainHead.EMPTY, SampleSettlement.events());
    assertThat(journal.append(entries)).isTrue();
    SettlementJournal again = reopen(journal);
    assertThat(again.entries(0, 100)).isEqualTo(entries);
    assertThat(again.head()).isEqualTo(entries.get(entries.size() - 1).head());
    assertThat(again.entries(0, 100))
        .extracting(JournalEntry::canonical)
        .isEqualTo(entries.stream().map(JournalEntry::canonical).toList());
    assertThat(Journal.read(again).state().isSettled()).isTrue();
  }

  @Test
  void appendsFollowEachOtherAndComeInPages() {
    SettlementJournal journal = open();
    List<JournalEntry> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<JournalEntry> added = behind(journal.head(), refusals(i, i % 3 + 1));
      assertThat(journal.append(added)).isTrue();
      all.addAll(added);
      journal = i % 5 == 4 ? reopen(journal) : journal;
    }
    List<JournalEntry> paged = new ArrayList<>();
    for (List<JournalEntry> page = journal.entries(0, 5);
        !page.isEmpty();
        page = journal.entries(paged.size(), 5)) {
      assertThat(page).hasSizeLessThanOrEqualTo(5);
      paged.addAll(page);
    }
    assertThat(paged).isEqualTo(all);
    assertThat(journal.entries(all.size(), 5)).isEmpty();
    assertThat(journal.entries(0, Integer.MAX_VALUE)).isEqualTo(all);
  }

  @Test
  void whoComesSecondIsToldAndKeepsNothing() {
    SettlementJournal journal = open();
    List<JournalEntry> slow = behind(journal.head(), refusals(1, 2));
    List<JournalEntry> fast = behind(journal.head(), refusals(2, 1));
    assertThat(journal.append(fast)).isTrue();
    assertThat(journal.append(slow)).isFalse();
    assertThat(journal.append(behind(new ChainHead(1, "e".repeat(64)), refusals(3, 1))))
        .as("the right number behind another hash")
        .isFalse();
    assertThat(journal.append(behind(new ChainHead(7, fast.get(0).hash()), refusals(3, 1))))
        .as("the right hash with a gap")
        .isFalse();
    assertThat(reopen(journal).entries(0, 10)).isEqualTo(fast);
  }

  @Test
  void anAppendIsAChainOfAtLeastOne() {
    SettlementJournal journal = open();
    assertThatIllegalArgumentException().isThrownBy(() -> journal.append(List.of()));
    List<JournalEntry> entries = behind(ChainHead.EMPTY, refusals(0, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> journal.append(List.of(entries.get(0), entries.get(2))));
    assertThat(journal.head()).isEqualTo(ChainHead.EMPTY);
  }

  @Test
  void aWriterNoticesAnother() {
    SettlementJournal journal = open();
    Journal mine = Journal.read(journal);
    Journal.read(journal).enter(SampleSettlement.NOW, refusals(1, 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> mine.enter(SampleSettlement.NOW, refusals(2, 1)))
        .withMessageContaining("one writer");
    assertThat(journal.entries(0, 10)).hasSize(1);
  }

  private static List<JournalEntry> behind(ChainHead head, List<? extends JournalEvent> events) {
    return JournalEntry.following(head, SampleSettlement.NOW, events);
  }

  private static List<PlanRefused> refusals(int of, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new PlanRefused("plan " + of, "reason " + i))
        .toList();
  }
}
