package io.echolayer.rewards.ledger;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.echolayer.core.chain.Chain;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.ledger.Posting.Transfer;
import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ledger on the heap: the embedded default. It lives as long as the process.
 *
 * <p>Thread-safe: every method holds the one lock. Balances are kept as running sums, so that a
 * balance takes constant time.
 */
public final class InMemoryLedger implements RewardLedger {
  private final Chain<LedgerEntry> chain = new Chain<>();
  private final Map<String, LedgerEntry> byKey = new HashMap<>();
  private final Map<Posting.Kind, LedgerEntry> last = new EnumMap<>(Posting.Kind.class);
  private final ListMultimap<String, LedgerEntry> bySubject = ArrayListMultimap.create();
  private final Map<Account, BigInteger> balances = new HashMap<>();

  /** A ledger without entries. */
  public InMemoryLedger() {}

  @Override
  public synchronized ChainHead head() {
    return chain.head();
  }

  @Override
  public synchronized boolean append(List<LedgerEntry> added) {
    if (!chain.takes(added)) {
      return false;
    }
    checkKeys(added);
    chain.add(added);
    added.forEach(this::index);
    return true;
  }

  @Override
  public synchronized Map<String, LedgerEntry> find(Collection<String> keys) {
    Map<String, LedgerEntry> found = new HashMap<>();
    for (String key : keys) {
      @Nullable LedgerEntry entry = byKey.get(key);
      if (entry != null) {
        found.put(key, entry);
      }
    }
    return found;
  }

  @Override
  public synchronized @Nullable LedgerEntry last(Posting.Kind kind) {
    return last.get(kind);
  }

  @Override
  public synchronized List<LedgerEntry> ofSubject(String subject) {
    return List.copyOf(bySubject.get(subject));
  }

  @Override
  public synchronized List<LedgerEntry> entries(long after, int limit) {
    return chain.entries(after, limit);
  }

  @Override
  public synchronized BigInteger balance(Account account) {
    return balances.getOrDefault(account, BigInteger.ZERO);
  }

  @Override
  public synchronized SortedMap<Account, BigInteger> balances(Account.Type type) {
    SortedMap<Account, BigInteger> found = new TreeMap<>();
    balances.forEach(
        (account, units) -> {
          if (account.type() == type && units.signum() != 0) {
            found.put(account, units);
          }
        });
    return found;
  }

  private void checkKeys(List<LedgerEntry> added) {
    Map<String, LedgerEntry> taken = new HashMap<>();
    for (LedgerEntry entry : added) {
      String key = entry.posting().key();
      if (byKey.containsKey(key) || taken.put(key, entry) != null) {
        throw new IllegalStateException("A key must be entered once, but was again: " + key);
      }
    }
  }

  private void index(LedgerEntry entry) {
    Posting posting = entry.posting();
    byKey.put(posting.key(), entry);
    last.put(posting.kind(), entry);
    @Nullable String subject = posting.subject();
    if (subject != null) {
      bySubject.put(subject, entry);
    }
    for (Transfer transfer : posting.transfers()) {
      BigInteger units = BigInteger.valueOf(transfer.units());
      balances.merge(transfer.from(), units.negate(), BigInteger::add);
      balances.merge(transfer.to(), units, BigInteger::add);
    }
  }
}
