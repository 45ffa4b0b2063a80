package io.echolayer.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.ledger.PostingDetails;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.settlement.payout.Due;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ledger in which users have what epochs owe them, and whose process dies at some appends. */
final class CrashingLedger implements RewardLedger {
  private final RewardLedger to;
  private final int percent;
  private final Random random;

  private CrashingLedger(RewardLedger to, int percent, Random random) {
    this.to = to;
    this.percent = percent;
    this.random = random;
  }

  static CrashingLedger of(List<EpochDues> epochs, int percent, Random random) {
    InMemoryLedger ledger = new InMemoryLedger();
    List<Posting> postings = new ArrayList<>();
    for (EpochDues epoch : epochs) {
      postings.add(
          posting(
              epoch,
              Posting.Kind.OPENING,
              "",
              new Transfer(Account.ISSUANCE, Account.pool(Pool.DISCOVERY), 1_000_000)));
      int number = 0;
      for (Due due : epoch.dues()) {
        for (Map.Entry<String, Long> share : due.users().entrySet()) {
          postings.add(
              posting(
                  epoch,
                  Posting.Kind.CLAIM,
                  epoch.epoch().id() + "/e" + number++ + "/discovery",
                  new Transfer(
                      Account.pool(Pool.DISCOVERY),
                      Account.user(share.getKey()),
                      share.getValue())));
        }
      }
    }
    if (!ledger.append(LedgerEntry.following(ledger.head(), postings))) {
      throw new AssertionError("An empty ledger must take postings");
    }
    return new CrashingLedger(ledger, percent, random);
  }

  private static Posting posting(
      EpochDues epoch, Posting.Kind kind, String about, Transfer transfer) {
    return new Posting(
        kind,
        epoch.epoch().interval(),
        epoch.epoch().ruleset(),
        about,
        List.of(transfer),
        kind == Posting.Kind.OPENING
            ? new PostingDetails.Opening("plan", "input", 9)
            : new PostingDetails.Claim(
                transfer.to().name(), epoch.epoch().interval().from(), null));
  }

  @Override
  public boolean append(List<LedgerEntry> entries) {
    if (Faults.strikes(percent, random)) {
      throw new CrashingJournal.Crash("before an entry of the ledger");
    }
    boolean isAppended = to.append(entries);
    if (Faults.strikes(percent, random)) {
      throw new CrashingJournal.Crash("after an entry of the ledger");
    }
    return isAppended;
  }

  @Override
  public ChainHead head() {
    return to.head();
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

  /** What users were paid is settled, what they are owed is theirs, and nothing is in between. */
  static void check(RewardLedger ledger, List<EpochDues> epochs, List<Due> open) {
    Map<Account, BigInteger> settled = new TreeMap<>();
    for (EpochDues epoch : epochs) {
      epoch.dues().forEach(due -> add(due, 1, settled));
    }
    Map<Account, BigInteger> users = new TreeMap<>();
    for (Due due : open) {
      add(due, -1, settled);
      due.users()
          .forEach(
              (user, units) ->
                  users.merge(Account.user(user), BigInteger.valueOf(units), BigInteger::add));
    }
    settled.values().removeIf(units -> units.signum() == 0);
    assertThat(ledger.balances(Account.Type.SETTLED)).isEqualTo(settled);
    assertThat(ledger.balances(Account.Type.SETTLING)).isEmpty();
    assertThat(ledger.balances(Account.Type.USER)).isEqualTo(users);
  }

  private static void add(Due due, int sign, Map<Account, BigInteger> balances) {
    due.users()
        .forEach(
            (user, units) ->
                balances.merge(
                    new Account(Account.Type.SETTLED, user),
                    BigInteger.valueOf(sign * units),
                    BigInteger::add));
  }
}
