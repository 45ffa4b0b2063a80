package io.echolayer.rewards.pool;

import io.echolayer.rewards.claim.Pool;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The day's account of every pool.
 *
 * @param lines one for each pool, in order
 */
public record PoolStatement(List<PoolLine> lines) {
  public PoolStatement {
    lines = List.copyOf(lines);
  }

  /** Sum of a column over all pools. */
  public BigInteger total(ToLongFunction<PoolLine> column) {
    BigInteger sum = BigInteger.ZERO;
    for (PoolLine line : lines) {
      sum = sum.add(BigInteger.valueOf(column.applyAsLong(line)));
    }
    return sum;
  }

  /** What each pool hands to the next day. */
  public Map<Pool, Long> rolledOut() {
    Map<Pool, Long> rolled = new LinkedHashMap<>();
    for (PoolLine line : lines) {
      rolled.put(line.pool(), line.rolledOut());
    }
    return rolled;
  }
}
