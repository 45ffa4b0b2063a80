package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.BrokenEntryException.require;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
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
  private final Map<PostingKind, BigInteger> moved = new EnumMap<>(PostingKind.class);

  BigInteger balance(Account account) {
    return balances.getOrDefault(account, BigInteger.ZERO);
  }

  /** Every balance of a type that is not 0. */
  SortedMap<Account, BigInteger> of(AccountType type) {
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
      if (transfer.from().type().book() == AccountType.Book.MONEY) {
        moved.merge(posting.kind(), units, BigInteger::add);
      }
    }
  }

  ImmutableSortedMap<AccountType, BigInteger> totals() {
    SortedMap<AccountType, BigInteger> totals = new TreeMap<>();
    balances.forEach((account, units) -> totals.merge(account.type(), units, BigInteger::add));
    return ImmutableSortedMap.copyOf(totals);
  }

  /** The equations that hold at the end, and the store's own balances against these. */
  void end(RewardLedger ledger) {
    Map<AccountType, BigInteger> totals = totals();
    require(
        "what was issued, in pools, with users, settled, expired and recovered",
        moved(PostingKind.OPENING),
        sum(
            totals,
            AccountType.POOL,
            AccountType.USER,
            AccountType.SETTLING,
            AccountType.SETTLED,
            AccountType.EXPIRED,
            AccountType.RECOVERED));
    require(
        "what all users can withdraw at once, which is what was paid minus what was recovered and"
            + " settled,",
        moved(PostingKind.CLAIM)
            .subtract(moved(PostingKind.CORRECTION))
            .subtract(moved(PostingKind.POSTED)),
        sum(totals, AccountType.USER, AccountType.SETTLING));
    require(
        "what was claimed and answered",
        sum(totals, AccountType.ANSWERED),
        moved(PostingKind.CLAIM));
    for (AccountType type : AccountType.values()) {
      sameBalances(of(type), ledger.balances(type));
    }
    for (Account pool : of(AccountType.POOL).keySet()) {
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

  private BigInteger moved(PostingKind kind) {
    return moved.getOrDefault(kind, BigInteger.ZERO);
  }

  private static BigInteger sum(Map<AccountType, BigInteger> totals, AccountType... types) {
    BigInteger sum = BigInteger.ZERO;
    for (AccountType type : types) {
      sum = sum.add(totals.getOrDefault(type, BigInteger.ZERO));
    }
    return sum;
  }
}
