package io.echolayer.rewards.pool;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.rewards.claim.Pool;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The day's account of every pool.
 *
 * @param lines one for each pool, in order
 */
public record PoolStatement(List<Line> lines) {
  public PoolStatement {
    lines = List.copyOf(lines);
    Set<Pool> pools = new HashSet<>();
    for (Line line : lines) {
      if (!pools.add(line.pool())) {
        throw new InvalidValueException("pool", "have one line", line.pool());
      }
    }
  }

  /** Sum of a column over all pools, such as {@code total(Line::paid)}. */
  public BigInteger total(ToLongFunction<Line> column) {
    BigInteger sum = BigInteger.ZERO;
    for (Line line : lines) {
      sum = sum.add(BigInteger.valueOf(column.applyAsLong(line)));
    }
    return sum;
  }

  /** What each pool hands to the next day. */
  public Map<Pool, Long> rolledOut() {
    Map<Pool, Long> rolled = new LinkedHashMap<>();
    for (Line line : lines) {
      rolled.put(line.pool(), line.rolledOut());
    }
    return rolled;
  }

  /**
   * One pool's day, in base units. Over a closed day {@code opening + rolledIn + refilled = paid +
   * rolledOut + expired}; a statement that was read need not be sound.
   *
   * @param opening its part of the day's money, ≥ 0
   * @param rolledIn what the day before left to it, ≥ 0
   * @param refilled what the reserve gave it; negative for the reserve, which gives it
   * @param paid what claims took, ≥ 0
   * @param rolledOut what it leaves to the next day, ≥ 0
   * @param expired what is never paid, ≥ 0
   */
  public record Line(
      Pool pool,
      long opening,
      long rolledIn,
      long refilled,
      long paid,
      long rolledOut,
      long expired) {
    public Line {
      Require.atLeastZero("opening", opening);
      Require.atLeastZero("rolledIn", rolledIn);
      Require.atLeastZero("paid", paid);
      Require.atLeastZero("rolledOut", rolledOut);
      Require.atLeastZero("expired", expired);
    }
  }
}
