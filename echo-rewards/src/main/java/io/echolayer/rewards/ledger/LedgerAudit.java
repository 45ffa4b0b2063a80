package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.BrokenEntryException.require;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.chain.Chain;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.ledger.RewardLedger.AuditReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link RewardLedger#audit}: reads the entries once and hands each to the checks, in order. */
final class LedgerAudit {
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

  static AuditReport of(RewardLedger ledger, @Nullable ChainHead published) {
    return new LedgerAudit(ledger, published).report();
  }

  private AuditReport report() {
    AuditReport.@Nullable Break first = null;
    try {
      takeAll();
      end();
    } catch (BrokenEntryException | InvalidValueException e) {
      first = new AuditReport.Break(place, String.valueOf(e.getMessage()));
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
      return ledger.entries(place, Chain.PAGE);
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
