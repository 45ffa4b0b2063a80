package io.echolayer.tck;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.ledger.PostingDetails;
import io.echolayer.rewards.ledger.RewardLedger;
import java.util.List;

/** Postings by hand, for what a store does with any entry, whatever it says. */
final class SamplePostings {
  private static final String RULESET = "5".repeat(64);

  private SamplePostings() {}

  static Posting issue(int day, long units) {
    return new Posting(
        Posting.Kind.OPENING,
        SampleDays.interval(day),
        RULESET,
        "",
        List.of(new Transfer(Account.ISSUANCE, Account.pool(Pool.DISCOVERY), units)),
        new PostingDetails.Opening(RULESET, SampleDays.AWKWARD, 9));
  }

  static Posting pay(int day, String user, String subject, long units) {
    return new Posting(
        Posting.Kind.CLAIM,
        SampleDays.interval(day),
        RULESET,
        SampleDays.interval(day).id() + '/' + subject + "/discovery",
        List.of(
            new Transfer(Account.pool(Pool.DISCOVERY), Account.user(user), units),
            new Transfer(
                Account.of(Account.Type.CLAIMED, Pool.DISCOVERY),
                Account.of(Account.Type.ANSWERED, Pool.DISCOVERY),
                units)),
        new PostingDetails.Claim(user, SampleDays.interval(day).from(), null));
  }

  /** Appends behind the head that the ledger has. */
  static List<LedgerEntry> append(RewardLedger ledger, Posting... postings) {
    List<LedgerEntry> entries = LedgerEntry.following(ledger.head(), List.of(postings));
    if (!ledger.append(entries)) {
      throw new AssertionError("An append that follows the head must succeed");
    }
    return entries;
  }

  static List<LedgerEntry> behind(ChainHead head, Posting... postings) {
    return LedgerEntry.following(head, List.of(postings));
  }
}
