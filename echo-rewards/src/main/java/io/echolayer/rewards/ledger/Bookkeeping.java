package io.echolayer.rewards.ledger;

import io.echolayer.core.chain.ChainHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How anything enters a ledger: read where it stands, decide, append behind that. If somebody else
 * was faster, nothing was appended, and what was read is read again. So a decision holds for the
 * very place at which its postings stand, without a lock held between reading and writing.
 */
record Bookkeeping(RewardLedger ledger) {
  /**
   * Enters what {@code decision} says.
   *
   * @param decision reads the ledger and states what is to be entered now, or nothing; asked again
   *     each time that somebody else was faster
   * @throws IllegalStateException if the decision does, and did not see the ledger before and after
   *     an append of somebody else
   */
  void enter(Supplier<List<Posting>> decision) {
    while (true) {
      ChainHead head = ledger.head();
      List<Posting> postings;
      try {
        postings = decision.get();
      } catch (IllegalStateException refusal) {
        if (ledger.head().equals(head)) {
          throw refusal;
        }
        continue;
      }
      if (postings.isEmpty() || ledger.append(LedgerEntry.following(head, postings))) {
        return;
      }
      if (ledger.head().equals(head)) {
        throw new IllegalStateException(
            "A ledger must take an entry that follows its head, but "
                + head
                + " refused "
                + postings.get(0).key());
      }
    }
  }

  /**
   * Enters each of {@code postings} unless it is there.
   *
   * @throws IllegalStateException if something else is there under its key
   */
  void enterOnce(List<Posting> postings) {
    enter(
        () -> {
          Map<String, LedgerEntry> found =
              ledger.find(postings.stream().map(Posting::key).toList());
          List<Posting> missing = new ArrayList<>();
          for (Posting posting : postings) {
            @Nullable LedgerEntry entry = found.get(posting.key());
            if (entry == null) {
              missing.add(posting);
            } else {
              requireSame(posting, entry);
            }
          }
          return missing;
        });
  }

  @Nullable LedgerEntry find(String key) {
    return ledger.find(List.of(key)).get(key);
  }

  /**
   * Refuses to enter under a key what differs from what is there.
   *
   * @throws IllegalStateException if it does; it says in what
   */
  static void requireSame(Posting posting, LedgerEntry entry) {
    Posting there = entry.posting();
    if (posting.equals(there)) {
      return;
    }
    boolean otherRules = posting.ruleset() != null && !posting.ruleset().equals(there.ruleset());
    throw new IllegalStateException(
        "Key "
            + posting.key()
            + " must be entered with the same "
            + (otherRules ? "ruleset" : "content")
            + " as entry "
            + entry.number()
            + ", but was with another\nThere: "
            + (otherRules ? there.ruleset() : there.json())
            + "\nAgain: "
            + (otherRules ? posting.ruleset() : posting.json()));
  }
}
