package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sections 7 and 10 of the specification written down a second time, in BigIntegers: the pass over
 * a day's claims, and what it leaves to the next day.
 */
final class NaivePools {
  static final BigInteger ZERO = BigInteger.ZERO;

  private static final Map<Pool, Long> PERCENT =
      Map.of(
          Pool.CONTENT_CREATION, 40L,
          Pool.PROPAGATION, 30L,
          Pool.DISCOVERY, 15L,
          Pool.QUALITY_BONUS, 10L,
          Pool.RESERVE, 5L);

  /** What became of one claim. */
  record Outcome(Claim claim, BigInteger paid, BigInteger queued, BigInteger lapsed) {}

  final Map<Pool, BigInteger> opening = new HashMap<>();
  final Map<Pool, BigInteger> left = new HashMap<>();
  final Map<Pool, BigInteger> refilled = new HashMap<>();
  final List<Outcome> outcomes = new ArrayList<>();

  /** A day with {@code units} split 40, 30, 15, 10, 5 % and what rolled in. */
  NaivePools(long units, Map<Pool, BigInteger> rolledIn) {
    BigInteger rest = BigInteger.valueOf(units);
    List<Pool> byRemainder = new ArrayList<>(Days.POOLS);
    byRemainder.sort(
        (a, b) -> {
          int larger = remainder(units, PERCENT.get(b)).compareTo(remainder(units, PERCENT.get(a)));
          return larger != 0 ? larger : a.id().compareTo(b.id());
        });
    for (Pool pool : Days.POOLS) {
      BigInteger floor =
          BigInteger.valueOf(units)
              .multiply(BigInteger.valueOf(PERCENT.get(pool)))
              .divide(BigInteger.valueOf(100));
      opening.put(pool, floor);
      rest = rest.subtract(floor);
    }
    for (Pool pool : byRemainder.subList(0, rest.intValueExact())) {
      opening.merge(pool, BigInteger.ONE, BigInteger::add);
    }
    for (Pool pool : Days.POOLS) {
      left.put(pool, opening.get(pool).add(rolledIn.getOrDefault(pool, ZERO)));
      refilled.put(pool, ZERO);
    }
  }

  private static BigInteger remainder(long units, long percent) {
    return BigInteger.valueOf(units)
        .multiply(BigInteger.valueOf(percent))
        .mod(BigInteger.valueOf(100));
  }

  /** Carried claims in their old order, then the day's by (at, id). */
  static List<Claim> sequence(List<Claim> carried, List<Claim> claims) {
    List<Claim> today = new ArrayList<>(claims);
    today.sort(
        (a, b) -> a.at().equals(b.at()) ? a.id().compareTo(b.id()) : a.at().compareTo(b.at()));
    List<Claim> sequence = new ArrayList<>(carried);
    sequence.addAll(today);
    return sequence;
  }

  void queue(List<Claim> sequence, boolean refill) {
    for (Claim claim : sequence) {
      Pool pool = claim.pool();
      BigInteger units = BigInteger.valueOf(claim.units());
      BigInteger paid = ZERO;
      if (units.compareTo(opening.get(pool)) > 0) {
        paid = left.get(pool).min(units);
      } else if (left.get(pool).compareTo(units) >= 0) {
        paid = units;
      } else if (refill
          && pool != Pool.RESERVE
          && left.get(pool).add(left.get(Pool.RESERVE)).compareTo(units) >= 0) {
        BigInteger missing = units.subtract(left.get(pool));
        move(Pool.RESERVE, missing.negate());
        move(pool, missing);
        paid = units;
      }
      left.put(pool, left.get(pool).subtract(paid));
      outcomes.add(new Outcome(claim, paid, units.subtract(paid), ZERO));
    }
  }

  private void move(Pool pool, BigInteger units) {
    left.merge(pool, units, BigInteger::add);
    refilled.merge(pool, units, BigInteger::add);
  }

  void proRata(List<Claim> sequence) {
    Map<Pool, BigInteger> has = new HashMap<>(left);
    for (Claim claim : sequence) {
      List<Claim> mine = sequence.stream().filter(c -> c.pool().equals(claim.pool())).toList();
      BigInteger all = NaivePools.sum(mine);
      BigInteger units = BigInteger.valueOf(claim.units());
      BigInteger paid = units;
      if (all.compareTo(has.get(claim.pool())) > 0) {
        paid = share(claim, mine, all, has.get(claim.pool()));
      }
      left.put(claim.pool(), left.get(claim.pool()).subtract(paid));
      outcomes.add(new Outcome(claim, paid, ZERO, units.subtract(paid)));
    }
  }

  /** Floor of the quota, and one more if fewer claims than units left over come before this one. */
  private static BigInteger share(Claim claim, List<Claim> mine, BigInteger all, BigInteger has) {
    BigInteger over = has;
    int before = 0;
    for (Claim other : mine) {
      over = over.subtract(has.multiply(BigInteger.valueOf(other.units())).divide(all));
      int larger = rest(other, all, has).compareTo(rest(claim, all, has));
      before += larger > 0 || (larger == 0 && other.id().compareTo(claim.id()) < 0) ? 1 : 0;
    }
    BigInteger floor = has.multiply(BigInteger.valueOf(claim.units())).divide(all);
    return BigInteger.valueOf(before).compareTo(over) < 0 ? floor.add(BigInteger.ONE) : floor;
  }

  private static BigInteger rest(Claim claim, BigInteger all, BigInteger has) {
    return has.multiply(BigInteger.valueOf(claim.units())).mod(all);
  }

  static BigInteger sum(List<Claim> claims) {
    return claims.stream()
        .map(claim -> BigInteger.valueOf(claim.units()))
        .reduce(ZERO, BigInteger::add);
  }
}
