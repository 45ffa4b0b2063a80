package io.echolayer.rewards.ledger;

import java.util.ArrayList;
import java.util.List;

/** Ledgers made of given entries. */
final class Ledgers {
  private Ledgers() {}

  static List<LedgerEntry> entries(RewardLedger ledger) {
    return ledger.entries(0, Integer.MAX_VALUE);
  }

  /** What a crash leaves: the first entries. */
  static RewardLedger of(List<LedgerEntry> entries) {
    RewardLedger ledger = new InMemoryLedger();
    if (!entries.isEmpty() && !ledger.append(entries)) {
      throw new IllegalArgumentException("entries do not begin a ledger");
    }
    return ledger;
  }

  static RewardLedger filled(long seed) {
    RewardLedger ledger = new InMemoryLedger();
    Bookings.first(RandomWeek.of(seed), ledger);
    return ledger;
  }

  static List<Posting> postings(RewardLedger ledger) {
    return new ArrayList<>(entries(ledger).stream().map(LedgerEntry::posting).toList());
  }
}
