package io.echolayer.rewards.ledger;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.ledger.Posting.Transfer;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store whose rows somebody has touched; its balances follow from what stands there now. */
final class TamperedLedger implements RewardLedger {
  private final List<LedgerEntry> rows;
  private final Map<String, LedgerEntry> byKey = new HashMap<>();
  private final Map<Account, BigInteger> balances = new HashMap<>();

  TamperedLedger(List<LedgerEntry> rows) {
    this.rows = List.copyOf(rows);
    for (LedgerEntry row : rows) {
      byKey.put(row.posting().key(), row);
      for (Transfer transfer : row.posting().transfers()) {
        BigInteger units = BigInteger.valueOf(transfer.units());
        balances.merge(transfer.from(), units.negate(), BigInteger::add);
        balances.merge(transfer.to(), units, BigInteger::add);
      }
    }
  }

  /** The same with a balance that is not what its entries say. */
  TamperedLedger withBalance(Account account, long units) {
    TamperedLedger ledger = new TamperedLedger(rows);
    ledger.balances.put(account, BigInteger.valueOf(units));
    return ledger;
  }

  @Override
  public ChainHead head() {
    return rows.isEmpty() ? ChainHead.EMPTY : rows.get(rows.size() - 1).head();
  }

  @Override
  public boolean append(List<LedgerEntry> entries) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, LedgerEntry> find(Collection<String> keys) {
    Map<String, LedgerEntry> found = new HashMap<>(byKey);
    found.keySet().retainAll(keys);
    return found;
  }

  @Override
  public @Nullable LedgerEntry last(Posting.Kind kind) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LedgerEntry> ofSubject(String subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LedgerEntry> entries(long after, int limit) {
    return rows.subList((int) after, (int) Math.min(rows.size(), after + limit));
  }

  @Override
  public BigInteger balance(Account account) {
    return balances.getOrDefault(account, BigInteger.ZERO);
  }

  @Override
  public SortedMap<Account, BigInteger> balances(Account.Type type) {
    SortedMap<Account, BigInteger> found = new TreeMap<>(balances);
    found.entrySet().removeIf(e -> e.getKey().type() != type || e.getValue().signum() == 0);
    return found;
  }
}
