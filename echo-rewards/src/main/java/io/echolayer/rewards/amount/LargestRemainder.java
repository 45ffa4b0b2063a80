package io.echolayer.rewards.amount;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.Require;
import io.echolayer.core.text.Utf8Order;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Proportional division of whole units by the method of largest remainders (Hamilton). Each share
 * is the floor of its exact quota {@code units · weight / Σ weights}; the units left over go one
 * each to the largest remainders, ties to the smaller id by UTF-8 bytes. The shares sum to {@code
 * units}, differ from their quotas by less than one unit each, and do not depend on the order of
 * the input. All arithmetic is exact.
 */
public final class LargestRemainder {
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
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < weights.length; i++) {
      sum = sum.add(BigInteger.valueOf(Require.atLeastZero("weight of " + ids.get(i), weights[i])));
    }
    if (sum.signum() == 0) {
      throw new InvalidValueException("weights", "have at least one above 0", "0 in sum");
    }
    long[] shares = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    BigInteger whole = BigInteger.valueOf(units);
    long left = units;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] quota = whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
      shares[i] = quota[0].longValueExact();
      remainders[i] = quota[1];
      left -= shares[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> remainders[i], Comparator.reverseOrder())
                .thenComparing(ids::get, Utf8Order.ASCENDING))
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
