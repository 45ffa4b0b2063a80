package io.echolayer.rewards.amount;

import io.echolayer.conformance.SplitCase;
import io.echolayer.conformance.junit.SplitConformance;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

class SplitVectorsTest extends SplitConformance {
  @Override
  protected List<BigInteger> split(SplitCase split) {
    long[] weights = split.weights().stream().mapToLong(BigInteger::longValueExact).toArray();
    long[] shares = LargestRemainder.split(split.units().longValueExact(), weights, split.ids());
    return Arrays.stream(shares).mapToObj(BigInteger::valueOf).toList();
  }
}
