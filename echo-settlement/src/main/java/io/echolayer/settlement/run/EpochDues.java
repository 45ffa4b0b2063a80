package io.echolayer.settlement.run;

import com.google.common.collect.Lists;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.journal.JournalEvent;
import io.echolayer.settlement.journal.JournalEvent.DuesTaken;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import io.echolayer.settlement.payout.Due;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an epoch owes wallets. Users with the same wallet are one recipient; users without one stay
 * owed in the ledger.
 *
 * @param epoch its totals and digests
 * @param dues one for each wallet, in the order of addresses
 */
public record EpochDues(EpochTaken epoch, List<Due> dues) {
  public EpochDues {
    dues = List.copyOf(dues);
    long units = 0;
    for (Due due : dues) {
      if (!due.epoch().equals(epoch.id())) {
        throw new InvalidValueException("dues", "be of epoch " + epoch.id(), due.epoch());
      }
      units = Math.addExact(units, due.units());
    }
    if (epoch.recipients() != dues.size() || epoch.units() != units) {
      throw new InvalidValueException(
          "recipients and units",
          "be those of the dues (" + dues.size() + " and " + units + ")",
          epoch.recipients() + " and " + epoch.units());
    }
  }

  /**
   * What a closed epoch owes of which no folder was written. In place of a manifest's digest stands
   * the one that the epoch is known by in a ledger. A journal that took up an epoch from its folder
   * refuses it this way, and the other way round: it is paid once.
   *
   * @throws ArithmeticException if a sum is beyond 64 bits
   */
  public static EpochDues of(Epoch epoch) {
    return of(
        epoch.settings().interval(),
        epoch.settings().ruleset().digest(),
        EpochBooks.digest(epoch),
        epoch.tree().root(),
        epoch.payouts());
  }

  /**
   * What follows from payouts.
   *
   * @param ruleset digest of the ruleset that the epoch was closed under
   * @param manifest SHA-256 of the epoch's manifest
   * @param merkleRoot root over the payouts
   * @throws ArithmeticException if a sum is beyond 64 bits
   */
  public static EpochDues of(
      EpochInterval interval,
      String ruleset,
      String manifest,
      String merkleRoot,
      List<Payout> payouts) {
    Map<String, Map<String, Long>> byWallet = new TreeMap<>(Utf8Order.ASCENDING);
    long withoutWallet = 0;
    for (Payout payout : payouts) {
      Wallet wallet = payout.wallet();
      if (wallet == null) {
        withoutWallet = Math.addExact(withoutWallet, payout.units());
      } else {
        byWallet
            .computeIfAbsent(wallet.address(), address -> new TreeMap<>())
            .merge(payout.user(), payout.units(), Math::addExact);
      }
    }
    List<Due> dues = new ArrayList<>();
    byWallet.forEach(
        (address, users) -> dues.add(Due.of(interval.id(), new Wallet(address), users)));
    long units = dues.stream().mapToLong(Due::units).reduce(0, Math::addExact);
    return new EpochDues(
        new EpochTaken(interval, ruleset, manifest, merkleRoot, dues.size(), units, withoutWallet),
        dues);
  }

  List<JournalEvent> events() {
    List<JournalEvent> events = new ArrayList<>();
    events.add(epoch);
    for (List<Due> some : Lists.partition(dues, JournalEvent.MOST)) {
      events.add(new DuesTaken(some));
    }
    return events;
  }
}
