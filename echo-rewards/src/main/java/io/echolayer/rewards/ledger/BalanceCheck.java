package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.BrokenEntryException.require;

import com.google.common.collect.Maps;
import io.echolayer.rewards.ledger.Posting.Transfer;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Balances recomputed from the entries: none but the sources' is ever negative, and everyone can
 * withdraw at once.
 */
final class BalanceCheck {
  private final Map<Account, BigInteger> balances = new HashMap<>();
  private final Map<Posting.Kind, BigInteger> moved = new EnumMap<>(Posting.Kind.class);

  BigInteger balance(Account account) {
    return balances.getOrDefault(account, BigInteger.ZERO);
  }

  /** Every balance of a type that is not 0. */
  SortedMap<Account, BigInteger> of(Account.Type type) {
    return new TreeMap<>(
        Maps.filterEntries(balances, e -> e.getKey().type() == type && e.getValue().signum() != 0));
  }

  void take(Posting posting) {
    for (Transfer transfer : posting.transfers()) {
      BigInteger units = BigInteger.valueOf(transfer.units());
      BigInteger left = balances.merge(transfer.from(), units.negate(), BigInteger::add);
      if (left.signum() < 0 && !transfer.from().type().isSource()) {
        throw new BrokenEntryException(
            "it takes "
                + units
                + " from "
                + transfer.from()
                + ", which has only "
                + left.add(units));
      }
      balances.merge(transfer.to(), units, BigInteger::add);
      if (transfer.from().type().book() == Account.Book.MONEY) {
        moved.merge(posting.kind(), units, BigInteger::add);
      }
    }
  }

  SortedMap<Account.Type, BigInteger> totals() {
    SortedMap<Account.Type, BigInteger> totals = new TreeMap<>();
    balances.forEach((account, units) -> totals.merge(account.type(), units, BigInteger::add));
    return totals;
  }

  /** The equations that hold at the end, and the store's own balances against these. */
  void end(RewardLedger ledger) {
    Map<Account.Type, BigInteger> totals = totals();
    require(
        "what was issued, in pools, with users, settled, expired and recovered",
        moved(Posting.Kind.OPENING),
        sum(
            totals,
            Account.Type.POOL,
            Account.Type.USER,
            Account.Type.SETTLING,
            Account.Type.SETTLED,
            Account.Type.EXPIRED,
            Account.Type.RECOVERED));
    require(
        "what all users can withdraw at once, which is what was paid minus what was recovered and"
            + " settled,",
        moved(Posting.Kind.CLAIM)
            .subtract(moved(Posting.Kind.CORRECTION))
            .subtract(moved(Posting.Kind.POSTED)),
        sum(totals, Account.Type.USER, Account.Type.SETTLING));
    require(
        "what was claimed and answered",
        sum(totals, Account.Type.ANSWERED),
        moved(Posting.Kind.CLAIM));
    for (Account.Type type : Account.Type.values()) {
      sameBalances(of(type), ledger.balances(type));
    }
    for (Account pool : of(Account.Type.POOL).keySet()) {
      require("the store's balance of " + pool, balance(pool), ledger.balance(pool));
    }
  }

  private static void sameBalances(
      Map<Account, BigInteger> derived, Map<Account, BigInteger> stored) {
    derived.forEach(
        (account, units) ->
            require(
                "the store's balance of " + account,
                units,
                stored.getOrDefault(account, BigInteger.ZERO)));
    stored.forEach(
        (account, units) ->
            require(
                "the store's balance of " + account,
                derived.getOrDefault(account, BigInteger.ZERO),
                units));
  }

  private BigInteger moved(Posting.Kind kind) {
    return moved.getOrDefault(kind, BigInteger.ZERO);
  }

  private static BigInteger sum(Map<Account.Type, BigInteger> totals, Account.Type... types) {
    BigInteger sum = BigInteger.ZERO;
    for (Account.Type type : types) {
      sum = sum.add(totals.getOrDefault(type, BigInteger.ZERO));
    }
    return sum;
  }
}
