package io.echolayer.rewards.ledger;

import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.math.BigInteger;
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
    ImmutableSortedMap<AccountType, BigInteger> totals,
    @Nullable EpochInterval unfinished,
    @Nullable LedgerBreak firstBreak) {
  /** Whether everything is right. */
  public boolean isSound() {
    return firstBreak == null;
  }

  /** The balance of all accounts of a type. */
  public BigInteger total(AccountType type) {
    return totals.getOrDefault(type, BigInteger.ZERO);
  }
}
