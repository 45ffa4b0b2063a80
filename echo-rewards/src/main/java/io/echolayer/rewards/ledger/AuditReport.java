package io.echolayer.rewards.ledger;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param head of the last entry that was looked at and found right
 * @param totals the balance of each type of account, as far as the audit went, in base units; that
 *     of the sources is below 0
 * @param unfinished an epoch that was cut off and can be finished, or null; it is no break
 * @param firstBreak null if everything is right
 */
public record AuditReport(
    ChainHead head,
    SortedMap<Account.Type, BigInteger> totals,
    @Nullable EpochInterval unfinished,
    @Nullable Break firstBreak) {
  /**
   * Where a ledger is not what it should be.
   *
   * @param entry number of the entry at which it shows, counted from 1 by place, not by what the
   *     entry says of itself
   * @param what is wrong, with both sides
   */
  public record Break(long entry, String what) {
    /** Such as {@code entry 7: its hash must be …, but was …}. */
    @Override
    public String toString() {
      return "entry " + entry + ": " + what;
    }
  }

  public AuditReport {
    totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
  }

  /** Whether everything is right. */
  public boolean isSound() {
    return firstBreak == null;
  }

  /** The balance of all accounts of a type. */
  public BigInteger total(Account.Type type) {
    return totals.getOrDefault(type, BigInteger.ZERO);
  }
}
