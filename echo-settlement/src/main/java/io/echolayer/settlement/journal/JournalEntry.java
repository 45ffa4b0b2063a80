package io.echolayer.settlement.journal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.chain.ChainEntry;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * An event in its place in the chain of a journal. An entry is never changed.
 *
 * @param number 1 for the first entry, and without gaps
 * @param previous hash of the entry before, or {@link ChainHead#EMPTY}'s
 * @param at when it was entered; fractions of a second are cut
 * @param hash of {@link #canonical}, as {@link ChainHead#hashOfNext} defines it
 */
public record JournalEntry(
    long number, String previous, Instant at, JournalEvent event, String hash)
    implements ChainEntry {
  private static final int FIRST = 1;

  public JournalEntry {
    at = Timestamp.checked("at", at);
    if (number < FIRST) {
      throw new InvalidValueException("number", "be at least " + FIRST, number);
    }
  }

  /** The entries that {@code events} become when they follow {@code head}, in order. */
  public static List<JournalEntry> following(
      ChainHead head, Instant at, List<? extends JournalEvent> events) {
    Instant second = Timestamp.checked("at", at);
    return head.followedBy(events, (before, event) -> following(before, second, event));
  }

  private static JournalEntry following(ChainHead head, Instant at, JournalEvent event) {
    long number = Math.addExact(head.number(), 1);
    return new JournalEntry(
        number, head.hash(), at, event, head.hashOfNext(canonical(number, at, event)));
  }

  /**
   * An entry as a store keeps it.
   *
   * @param before where the journal stands without it
   * @param canonical what {@link #canonical} gave
   * @throws InvalidValueException if that is not the entry that follows, or its hash is not {@code
   *     hash}
   */
  public static JournalEntry read(ChainHead before, String canonical, String hash) {
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
  @Override
  public String canonical() {
    return canonical(number, at, event);
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
