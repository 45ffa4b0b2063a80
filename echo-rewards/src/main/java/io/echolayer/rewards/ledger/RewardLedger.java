package io.echolayer.rewards.ledger;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.store.StoreException;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries, in order, for ever. It decides nothing: what may be entered is decided by {@link
 * EpochBooks} and {@link HoldBooks}, which read, decide and then append behind the head that they
 * read. A store makes that safe with two promises: an append takes its place only if nobody else
 * has taken it (a unique number), and every read sees every append that was answered.
 *
 * <p>In SQL: one table with unique number and unique key, the canonical text, the hashes, kind and
 * subject, and one row for each transfer. An adapter does no arithmetic but sums.
 *
 * <p>Implementations are safe for use by several threads and processes at once. A store that cannot
 * be reached is a {@link StoreException}, never an empty answer.
 */
public interface RewardLedger {
  /**
   * What an audit found.
   *
   * @param head of the last entry that was looked at and found right
   * @param totals the balance of each type of account, as far as the audit went, in base units;
   *     that of the sources is below 0
   * @param unfinished an epoch that was cut off and can be finished, or null; it is no break
   * @param firstBreak null if everything is right
   */
  record AuditReport(
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

  /**
   * Number and hash of the last entry, or {@link ChainHead#EMPTY}.
   *
   * @throws StoreException if there is no answer
   */
  ChainHead head();

  /**
   * Appends entries, all or none. When it returns true, they survive a crash.
   *
   * @param entries at least one, each following the one before
   * @return false, and nothing is kept, if the first does not follow the {@link #head}, because
   *     somebody else was faster
   * @throws IllegalArgumentException if there is no entry, or one does not follow the one before
   * @throws IllegalStateException if a key is taken; nothing is kept
   * @throws StoreException if there is no answer: all are kept or none, as the {@link #head} tells
   */
  boolean append(List<LedgerEntry> entries);

  /**
   * The entries of those {@code keys} that are taken, by key.
   *
   * @throws StoreException if there is no answer
   */
  Map<String, LedgerEntry> find(Collection<String> keys);

  /**
   * The last entry of a kind, or null if there is none.
   *
   * @throws StoreException if there is no answer
   */
  @Nullable LedgerEntry last(Posting.Kind kind);

  /**
   * The entries about claims on an event or item ({@link Posting#subject}), by number.
   *
   * @throws StoreException if there is no answer
   */
  List<LedgerEntry> ofSubject(String subject);

  /**
   * The entries that come after a number, in order.
   *
   * @param after 0 to begin with the first
   * @param limit how many at most, above 0
   * @throws StoreException if there is no answer
   */
  List<LedgerEntry> entries(long after, int limit);

  /**
   * What came in minus what went out, in base units; 0 for an account without entries.
   *
   * @throws StoreException if there is no answer
   */
  BigInteger balance(Account account);

  /**
   * Every balance of a type that is not 0, in the order of accounts.
   *
   * @throws StoreException if there is no answer
   */
  SortedMap<Account, BigInteger> balances(Account.Type type);

  /**
   * Recomputes everything from the entries and names the first thing that is wrong. The ledger must
   * not be written to meanwhile.
   *
   * <p>Checked is that numbers have no gaps and hashes follow from each other; that each key stands
   * once and is found; that no balance but a source's is ever below 0; that epochs follow each
   * other, each as its opening announced, and conserve money per pool; that claims are made once,
   * and paid, withdrawn or left waiting as said; that holds end once, with what they began with;
   * that in total what was issued is somewhere, and everyone can withdraw at once; and that the
   * store's own balances are those of the entries.
   *
   * <p>Not found without a {@linkplain #audit(ChainHead) published head}: that the last entries
   * were cut off, or that everything from some entry on was rewritten by the rules. Takes time
   * linear in the entries, and memory linear in the claims.
   *
   * @throws StoreException if there is no answer
   */
  default AuditReport audit() {
    return LedgerAudit.of(this, null);
  }

  /**
   * The same against a head that the ledger once had, which also finds entries that were cut off or
   * rewritten up to there.
   *
   * @throws StoreException if there is no answer
   */
  default AuditReport audit(ChainHead published) {
    return LedgerAudit.of(this, published);
  }
}
