package io.echolayer.rewards.amount;

import io.echolayer.core.internal.text.Utf8Order;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gives units to the largest remainders of any size, by sorting them all. */
final class WideSelection {
  private WideSelection() {}

  static void giveOneEach(int units, BigInteger[] remainders, List<String> ids, long[] shares) {
    IntStream.range(0, remainders.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> remainders[i], Comparator.reverseOrder())
                .thenComparing(ids::get, Utf8Order.ASCENDING))
        .limit(units)
        .forEach(i -> shares[i]++);
  }
}
