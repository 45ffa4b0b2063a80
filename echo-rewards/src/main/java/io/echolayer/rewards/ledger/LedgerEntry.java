package io.echolayer.rewards.ledger;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import java.util.List;

/**
 * A posting in its place in the chain. An entry is never changed; what was wrong is put right by
 * another.
 *
 * @param number 1 for the first entry, and without gaps
 * @param previous hash of the entry before, or {@link LedgerHead#EMPTY}'s
 * @param hash SHA-256 over the 32 bytes of {@code previous} and the UTF-8 bytes of {@link
 *     #canonical}, in lower-case hexadecimal
 */
public record LedgerEntry(long number, String previous, Posting posting, String hash) {
  /** The entry that follows {@code head}. */
  public static LedgerEntry following(LedgerHead head, Posting posting) {
    long number = Math.addExact(head.number(), 1);
    return new LedgerEntry(
        number, head.hash(), posting, head.hashOfNext(canonical(number, posting)));
  }

  /**
   * An entry as a store keeps it. Nothing is said of whether the chain holds: that is what {@link
   * LedgerAudit} is for.
   *
   * @param canonical what {@link #canonical} gave
   * @throws InvalidValueException if that is not an entry of this number; it names the entry
   */
  public static LedgerEntry read(long number, String previous, String canonical, String hash) {
    try {
      JsonObject json = JsonObject.parse(canonical);
      if (json.count("number") != number) {
        throw new InvalidValueException("number", "be " + number, json.count("number"));
      }
      return new LedgerEntry(number, previous, PostingJson.readNumbered(json), hash);
    } catch (InvalidValueException e) {
      throw e.within("entry " + number);
    }
  }

  /**
   * Refuses what no ledger takes at once: nothing, or entries that do not follow each other.
   *
   * @throws IllegalArgumentException if there is no entry, or one does not follow the one before
   */
  public static void requireChain(List<LedgerEntry> added) {
    if (added.isEmpty()) {
      throw new IllegalArgumentException("entries must hold at least one, but were none");
    }
    for (int i = 1; i < added.size(); i++) {
      LedgerEntry before = added.get(i - 1);
      LedgerEntry next = added.get(i);
      if (next.number() != before.number() + 1 || !next.previous().equals(before.hash())) {
        throw new IllegalArgumentException(
            "Each entry must follow the one before, but " + next.number() + " does not");
      }
    }
  }

  /** RFC 8785 JSON of the number and the posting. */
  public String canonical() {
    return canonical(number, posting);
  }

  /** Where the ledger stands with this entry. */
  public LedgerHead head() {
    return new LedgerHead(number, hash);
  }

  /** Whether {@link #hash} is the hash of what the entry says. */
  boolean isGenuine() {
    return hash.equals(new LedgerHead(number - 1, previous).hashOfNext(canonical()));
  }

  private static String canonical(long number, Posting posting) {
    return PostingJson.write(posting).put("number", number).build().canonical();
  }
}
