package io.echolayer.rewards.amount;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import java.math.BigInteger;
import java.util.List;

/**
 * Proportional division of whole units by the method of largest remainders (Hamilton). Each share
 * is the floor of its exact quota {@code units · weight / Σ weights}; the units left over go one
 * each to the largest remainders, ties to the smaller id by UTF-8 bytes. The shares sum to {@code
 * units}, differ from their quotas by less than one unit each, and do not depend on the order of
 * the input.
 *
 * <p>All results are exact. Time is linear, without a full sort and without an object per
 * recipient, while {@code Σ weights < 2^62} and every quota is below 2^50; beyond that a wider and
 * slower arithmetic takes over. Source: specification section 8.
 */
public final class LargestRemainder {
  private static final long SUM_LIMIT = 1L << 62;
  private static final double QUOTA_LIMIT = 0x1p50;

  private LargestRemainder() {}

  /**
   * Splits {@code units}.
   *
   * @param units 0 or more
   * @param weights each ≥ 0, at least one above 0
   * @param ids a distinct id for each weight
   * @return the share of each weight, in the order of {@code weights}
   * @throws InvalidValueException if a weight or {@code units} is negative, or no weight is above 0
   */
  public static long[] split(long units, long[] weights, List<String> ids) {
    Require.atLeastZero("units", units);
    if (weights.length != ids.size()) {
      throw new IllegalArgumentException(
          "There must be an id for each of " + weights.length + " weights, but were " + ids.size());
    }
    long sum = 0;
    long largest = 0;
    boolean wide = false;
    for (int i = 0; i < weights.length; i++) {
      long weight = weights[i];
      if (weight < 0) {
        throw new InvalidValueException("weight of " + ids.get(i), "be at least 0", weight);
      }
      sum += weight;
      wide |= sum < 0 || sum >= SUM_LIMIT;
      sum = wide ? 0 : sum;
      largest = Math.max(largest, weight);
    }
    if (largest == 0) {
      throw new InvalidValueException("weights", "have at least one above 0", "0 in sum");
    }
    return wide || (double) units / sum * largest >= QUOTA_LIMIT
        ? splitWide(units, weights, ids)
        : splitNarrow(units, weights, sum, ids);
  }

  /**
   * The quotient is guessed in double, off by at most one below 2^50, and its remainder taken in
   * wrapping 64-bit arithmetic, which is exact because the true value lies in (−2^62, 2^63).
   */
  private static long[] splitNarrow(long units, long[] weights, long sum, List<String> ids) {
    long[] shares = new long[weights.length];
    long[] remainders = new long[weights.length];
    double perWeight = (double) units / sum;
    long left = units;
    for (int i = 0; i < weights.length; i++) {
      long share = (long) (perWeight * weights[i]);
      long remainder = units * weights[i] - share * sum;
      if (remainder < 0) {
        share--;
        remainder += sum;
      } else if (remainder >= sum) {
        share++;
        remainder -= sum;
      }
      shares[i] = share;
      remainders[i] = remainder;
      left -= share;
    }
    new RemainderSelection(remainders, sum, ids).giveOneEach((int) left, shares);
    return shares;
  }

  private static long[] splitWide(long units, long[] weights, List<String> ids) {
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      sum = sum.add(BigInteger.valueOf(weight));
    }
    BigInteger whole = BigInteger.valueOf(units);
    long[] shares = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    long left = units;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] quota = whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
      shares[i] = quota[0].longValueExact();
      remainders[i] = quota[1];
      left -= shares[i];
    }
    WideSelection.giveOneEach((int) left, remainders, ids, shares);
    return shares;
  }
}
