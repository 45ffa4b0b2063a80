package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.BrokenEntryException.require;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.chain.ChainHead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a ledger from its entries and names the first thing that is wrong.
 *
 * <p>It checks that numbers have no gaps and hashes follow from each other; that each key stands
 * once and is found; that no balance but a source's is ever below 0; that epochs follow each other,
 * each as its opening announced, and conserve money per pool; that claims are made once, and paid,
 * withdrawn or left waiting as said; that holds end once, with what they began with; that in total
 * what was issued is somewhere, and everyone can withdraw at once; and that the store's own
 * balances are those of the entries.
 *
 * <p>Not found without a published head: that the last entries were cut off, or that everything
 * from some entry on was rewritten by the rules. Takes time linear in the entries, and memory
 * linear in the claims.
 */
public final class LedgerAudit {
  private static final int PAGE = 1000;

  private final RewardLedger ledger;
  private final ChainCheck chain = new ChainCheck();
  private final BalanceCheck balances = new BalanceCheck();
  private final ClaimCheck claims = new ClaimCheck();
  private final HoldCheck holds = new HoldCheck();
  private final EpochCheck epochs = new EpochCheck(balances, claims);
  private final @Nullable ChainHead published;
  private long place;

  private LedgerAudit(RewardLedger ledger, @Nullable ChainHead published) {
    this.ledger = ledger;
    this.published = published;
  }

  /** Audits {@code ledger}, which must not be written to meanwhile. */
  public static AuditReport of(RewardLedger ledger) {
    return new LedgerAudit(ledger, null).report();
  }

  /**
   * Audits {@code ledger} against a head that it once had, which also finds entries that were cut
   * off or rewritten up to there.
   */
  public static AuditReport of(RewardLedger ledger, ChainHead published) {
    return new LedgerAudit(ledger, published).report();
  }

  private AuditReport report() {
    @Nullable LedgerBreak first = null;
    try {
      takeAll();
      end();
    } catch (BrokenEntryException | InvalidValueException e) {
      first = new LedgerBreak(place, String.valueOf(e.getMessage()));
    }
    return new AuditReport(chain.head(), balances.totals(), epochs.unfinished(), first);
  }

  private void takeAll() {
    for (List<LedgerEntry> page = page(); !page.isEmpty(); page = page()) {
      for (LedgerEntry entry : page) {
        place++;
        take(entry);
      }
      requireFound(page);
    }
  }

  private void requireFound(List<LedgerEntry> page) {
    Map<String, LedgerEntry> found =
        ledger.find(page.stream().map(entry -> entry.posting().key()).toList());
    for (LedgerEntry entry : page) {
      @Nullable LedgerEntry other = found.get(entry.posting().key());
      if (!entry.equals(other)) {
        place = entry.number();
        throw new BrokenEntryException(
            "it must be found under its key, "
                + entry.posting().key()
                + ", but there was "
                + (other == null ? "nothing" : "entry " + other.number()));
      }
    }
  }

  /** The entries that come next; if one of them cannot be read, those before it. */
  private List<LedgerEntry> page() {
    try {
      return ledger.entries(place, PAGE);
    } catch (InvalidValueException unreadable) {
      try {
        return ledger.entries(place, 1);
      } catch (InvalidValueException e) {
        place++;
        throw e;
      }
    }
  }

  private void take(LedgerEntry entry) {
    chain.take(entry);
    if (published != null && published.number() == entry.number()) {
      require("its hash, which was published,", published.hash(), entry.hash());
    }
    Posting posting = entry.posting();
    epochs.before(posting);
    balances.take(posting);
    claims.take(posting);
    holds.take(posting);
    epochs.after(posting);
  }

  private void end() {
    if (published != null && published.number() > place) {
      throw new BrokenEntryException(
          "more must follow, up to the published number "
              + published.number()
              + ", but this is the last");
    }
    require("the store's head", chain.head(), ledger.head());
    balances.end(ledger);
  }
}
