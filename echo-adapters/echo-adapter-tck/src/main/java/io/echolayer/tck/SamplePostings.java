package io.echolayer.tck;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.AccountType;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.PostingKind;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.rewards.ledger.Transfer;
import java.util.List;

/** Postings by hand, for what a store does with any entry, whatever it says. */
final class SamplePostings {
  private static final String RULESET = "5".repeat(64);

  private SamplePostings() {}

  static Posting issue(int day, long units) {
    return new Posting(
        PostingKind.OPENING,
        SampleDays.interval(day),
        RULESET,
        "",
        List.of(new Transfer(Account.ISSUANCE, Account.pool(Pool.DISCOVERY), units)),
        JsonObject.builder().put("note", SampleDays.AWKWARD).put("real", 0.1).build());
  }

  static Posting pay(int day, String user, String subject, long units) {
    return new Posting(
        PostingKind.CLAIM,
        SampleDays.interval(day),
        RULESET,
        SampleDays.interval(day).id() + '/' + subject + "/discovery",
        List.of(
            new Transfer(Account.pool(Pool.DISCOVERY), Account.user(user), units),
            new Transfer(
                Account.of(AccountType.CLAIMED, Pool.DISCOVERY),
                Account.of(AccountType.ANSWERED, Pool.DISCOVERY),
                units)),
        JsonObject.builder().put("user", user).build());
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
