package io.echolayer.benchmarks.rewards;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.amount.LargestRemainder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Splitting a day's pool over recipients: {@link #split} against {@link #bigDecimal}, the way that
 * is usually taken. Before the timing both must give the same shares. Full size: {@code -p
 * recipients=1000000,10000000}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LargestRemainderBenchmark {
  private static final long UNITS = 20_000_000_000_001L;
  private static final int GATE = 20_000;

  @Param({"100000"})
  int recipients;

  @Param({"distinct", "equal"})
  String weights = "distinct";

  private long[] weight = {};
  private List<String> ids = List.of();

  /**
   * Makes the recipients, in no order, and holds the two ways against each other on the first of
   * them.
   */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(42);
    weight = new long[recipients];
    ids = new ArrayList<>(recipients);
    for (int i = 0; i < recipients; i++) {
      weight[i] = weights.equals("equal") ? 7 : 1 + random.nextInt(1_000_000_000);
      ids.add("user-" + Integer.toString(random.nextInt() & 0x7fffffff, 36) + '-' + i);
    }
    long[] some = Arrays.copyOf(weight, Math.min(GATE, recipients));
    List<String> names = ids.subList(0, some.length);
    if (!Arrays.equals(LargestRemainder.split(UNITS, some, names), bigDecimal(some, names))) {
      throw new IllegalStateException("The two ways to split must agree, but do not");
    }
  }

  /** The library's split. */
  @Benchmark
  public long[] split() {
    return LargestRemainder.split(UNITS, weight, ids);
  }

  /** Quotas in BigDecimal, remainders sorted. */
  @Benchmark
  public long[] bigDecimal() {
    return bigDecimal(weight, ids);
  }

  private static long[] bigDecimal(long[] weights, List<String> ids) {
    BigDecimal sum = BigDecimal.ZERO;
    for (long weight : weights) {
      sum = sum.add(BigDecimal.valueOf(weight));
    }
    MathContext digits = new MathContext(60);
    BigDecimal[] remainders = new BigDecimal[weights.length];
    long[] shares = new long[weights.length];
    long left = UNITS;
    for (int i = 0; i < weights.length; i++) {
      BigDecimal quota =
          BigDecimal.valueOf(UNITS).multiply(BigDecimal.valueOf(weights[i])).divide(sum, digits);
      shares[i] = quota.longValue();
      remainders[i] = quota.subtract(BigDecimal.valueOf(shares[i]));
      left -= shares[i];
    }
    Integer[] order = new Integer[weights.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparing((Integer i) -> remainders[i], Comparator.reverseOrder())
            .thenComparing(ids::get, Utf8Order.ASCENDING));
    for (int k = 0; k < left; k++) {
      shares[order[k]]++;
    }
    return shares;
  }
}
