package io.echolayer.rewards.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Oracle: the exact quota as a fraction of BigIntegers. */
class LargestRemainderLaws {
  private record Split(long units, List<Long> weights) {
    BigInteger sum() {
      return weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Units · weight, which is the quota times the sum. */
    BigInteger quota(int i) {
      return BigInteger.valueOf(units).multiply(BigInteger.valueOf(weights.get(i)));
    }
  }

  @Provide
  Arbitrary<Split> splits() {
    return Arbitraries.randomValue(
        random -> {
          boolean huge = random.nextBoolean();
          List<Long> weights = new ArrayList<>();
          for (int n = 1 + random.nextInt(12); n > 0; n--) {
            weights.add(huge ? (1L << 62) - random.nextInt(3) : (long) random.nextInt(4));
          }
          weights.set(0, Math.max(1, weights.get(0)));
          return new Split(huge ? (1L << 62) - random.nextInt(9) : random.nextInt(40), weights);
        });
  }

  @Property
  void nothingIsMadeOrLost(@ForAll("splits") Split split) {
    BigInteger sum = BigInteger.ZERO;
    for (long share : shares(split, ids(split))) {
      assertThat(share).isGreaterThanOrEqualTo(0);
      sum = sum.add(BigInteger.valueOf(share));
    }
    assertThat(sum).isEqualTo(BigInteger.valueOf(split.units()));
  }

  @Property
  void everyShareIsWithinOneUnitOfItsQuota(@ForAll("splits") Split split) {
    long[] shares = shares(split, ids(split));
    for (int i = 0; i < shares.length; i++) {
      BigInteger distance =
          BigInteger.valueOf(shares[i]).multiply(split.sum()).subtract(split.quota(i)).abs();
      assertThat(distance).isLessThan(split.sum());
    }
  }

  @Property
  void whoGetsAUnitMoreHasTheLargerRemainderOrTheSmallerId(@ForAll("splits") Split split) {
    long[] shares = shares(split, ids(split));
    for (int i = 0; i < shares.length; i++) {
      for (int k = 0; k < shares.length; k++) {
        BigInteger[] a = split.quota(i).divideAndRemainder(split.sum());
        BigInteger[] b = split.quota(k).divideAndRemainder(split.sum());
        if (shares[i] > a[0].longValueExact() && shares[k] == b[0].longValueExact()) {
          int byRemainder = a[1].compareTo(b[1]);
          assertThat(byRemainder > 0 || (byRemainder == 0 && i < k)).isTrue();
        }
      }
    }
  }

  @Property
  void theOrderOfTheInputDoesNotMatter(@ForAll("splits") Split split, @ForAll Random random) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, split.weights().size()).boxed().toList());
    Collections.shuffle(order, random);
    List<String> ids = ids(split);
    long[] shares = shares(split, ids);
    long[] shuffled =
        shares(
            new Split(split.units(), order.stream().map(split.weights()::get).toList()),
            order.stream().map(ids::get).toList());
    assertThat(shuffled).containsExactly(order.stream().mapToLong(i -> shares[i]).toArray());
    assertThat(Arrays.stream(shuffled).sum()).isEqualTo(split.units());
  }

  /** Ids in ascending order: a, b, c, … */
  private static List<String> ids(Split split) {
    return IntStream.range(0, split.weights().size())
        .mapToObj(i -> String.valueOf((char) ('a' + i)))
        .toList();
  }

  private static long[] shares(Split split, List<String> ids) {
    return LargestRemainder.split(
        split.units(), split.weights().stream().mapToLong(w -> w).toArray(), ids);
  }
}
