package io.echolayer.rewards.ledger;

import io.echolayer.core.chain.ChainHead;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Passes everything on, for tests that change one thing. */
public class ForwardingLedger implements RewardLedger {
  private final RewardLedger to;

  protected ForwardingLedger(RewardLedger to) {
    this.to = to;
  }

  @Override
  public ChainHead head() {
    return to.head();
  }

  @Override
  public boolean append(List<LedgerEntry> entries) {
    return to.append(entries);
  }

  @Override
  public Map<String, LedgerEntry> find(Collection<String> keys) {
    return to.find(keys);
  }

  @Override
  public @Nullable LedgerEntry last(Posting.Kind kind) {
    return to.last(kind);
  }

  @Override
  public List<LedgerEntry> ofSubject(String subject) {
    return to.ofSubject(subject);
  }

  @Override
  public List<LedgerEntry> entries(long after, int limit) {
    return to.entries(after, limit);
  }

  @Override
  public BigInteger balance(Account account) {
    return to.balance(account);
  }

  @Override
  public SortedMap<Account, BigInteger> balances(Account.Type type) {
    return to.balances(type);
  }
}
