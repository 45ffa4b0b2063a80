package io.echolayer.rewards.ledger;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.chain.ChainEntry;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.internal.json.JsonObject;
import java.util.List;

/**
 * A posting in its place in the chain. An entry is never changed; what was wrong is put right by
 * another.
 *
 * @param number 1 for the first entry, and without gaps
 * @param previous hash of the entry before, or {@link ChainHead#EMPTY}'s
 * @param hash SHA-256 over the 32 bytes of {@code previous} and the UTF-8 bytes of {@link
 *     #canonical}, in lower-case hexadecimal
 */
public record LedgerEntry(long number, String previous, Posting posting, String hash)
    implements ChainEntry {
  public LedgerEntry {
    if (number < 1) {
      throw new InvalidValueException("number", "be at least 1", number);
    }
  }

  /** The entries that {@code postings} become when they follow {@code head}, in order. */
  public static List<LedgerEntry> following(ChainHead head, List<Posting> postings) {
    return head.followedBy(postings, LedgerEntry::following);
  }

  /** The entry that follows {@code head}. */
  public static LedgerEntry following(ChainHead head, Posting posting) {
    long number = Math.addExact(head.number(), 1);
    return new LedgerEntry(
        number, head.hash(), posting, head.hashOfNext(canonical(number, posting)));
  }

  /**
   * An entry as a store keeps it. Nothing is said of whether the chain holds: that is what {@link
   * RewardLedger#audit} is for.
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

  /** RFC 8785 JSON of the number and the posting. */
  @Override
  public String canonical() {
    return canonical(number, posting);
  }

  private static String canonical(long number, Posting posting) {
    return PostingJson.write(posting).put("number", number).build().canonical();
  }
}
