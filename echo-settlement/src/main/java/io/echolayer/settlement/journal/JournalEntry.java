package io.echolayer.settlement.journal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.rewards.ledger.LedgerHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event in its place in the chain of a journal. An entry is never changed.
 *
 * @param number 1 for the first entry, and without gaps
 * @param previous hash of the entry before, or {@link LedgerHead#EMPTY}'s
 * @param at when it was entered; fractions of a second are cut
 * @param hash of {@link #canonical}, as {@link LedgerHead#hashOfNext} defines it
 */
public record JournalEntry(
    long number, String previous, Instant at, JournalEvent event, String hash) {
  private static final int FIRST = 1;

  public JournalEntry {
    at = Timestamp.checked("at", at);
    if (number < FIRST) {
      throw new InvalidValueException("number", "be at least " + FIRST, number);
    }
  }

  /** The entries that {@code events} become when they follow {@code head}, in order. */
  public static List<JournalEntry> following(
      LedgerHead head, Instant at, List<? extends JournalEvent> events) {
    Instant second = Timestamp.checked("at", at);
    List<JournalEntry> entries = new ArrayList<>(events.size());
    LedgerHead last = head;
    for (JournalEvent event : events) {
      long number = Math.addExact(last.number(), 1);
      String hash = last.hashOfNext(canonical(number, second, event));
      entries.add(new JournalEntry(number, last.hash(), second, event, hash));
      last = new LedgerHead(number, hash);
    }
    return entries;
  }

  /**
   * An entry as a store keeps it.
   *
   * @param before where the journal stands without it
   * @param canonical what {@link #canonical} gave
   * @throws InvalidValueException if that is not the entry that follows, or its hash is not {@code
   *     hash}
   */
  public static JournalEntry read(LedgerHead before, String canonical, String hash) {
    long number = before.number() + 1;
    try {
      JsonObject json = JsonObject.parse(canonical);
      if (json.count("number") != number) {
        throw new InvalidValueException("number", "be " + number, json.count("number"));
      }
      if (!before.hashOfNext(canonical).equals(hash)) {
        throw new InvalidValueException("hash", "be that of what the entry says", hash);
      }
      return new JournalEntry(
          number,
          before.hash(),
          json.instant("at"),
          JournalEventJson.read(json.object("event")),
          hash);
    } catch (InvalidValueException e) {
      throw e.within("entry " + number);
    }
  }

  /** RFC 8785 JSON of number, instant and event. */
  public String canonical() {
    return canonical(number, at, event);
  }

  /** Where the journal stands with this entry. */
  public LedgerHead head() {
    return new LedgerHead(number, hash);
  }

  /**
   * Checks what a store is to append.
   *
   * @throws IllegalArgumentException if there is no entry, or one does not follow the one before
   */
  public static void requireChain(List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("entries must hold at least one, but were none");
    }
    for (int i = 1; i < entries.size(); i++) {
      if (!entries.get(i).follows(entries.get(i - 1).head())) {
        throw new IllegalArgumentException(
            "Each entry must follow the one before, but " + entries.get(i).number() + " does not");
      }
    }
  }

  /** Whether the entry's place is behind {@code head}. */
  public boolean follows(LedgerHead head) {
    return number == head.number() + 1 && previous.equals(head.hash());
  }

  private static String canonical(long number, Instant at, JournalEvent event) {
    return JsonObject.builder()
        .put("number", number)
        .put("at", at)
        .put("event", JournalEventJson.write(event))
        .build()
        .canonical();
  }
}
