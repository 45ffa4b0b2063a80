package io.echolayer.tck.memory;

import io.echolayer.rewards.statistics.InMemoryLeaderboard;
import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.tck.LeaderboardContract;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

class InMemoryUnitsTest extends LeaderboardContract<BigInteger> {
  private static final BigInteger BEYOND_A_LONG = BigInteger.ONE.shiftLeft(80);

  @Override
  protected Leaderboard<BigInteger> open() {
    return InMemoryLeaderboard.ofUnits();
  }

  @Override
  protected @Nullable Leaderboard<BigInteger> unreachable() {
    return null;
  }

  @Override
  protected BigInteger amount(int step) {
    return BEYOND_A_LONG.multiply(BigInteger.valueOf(step)).add(BigInteger.valueOf(step));
  }
}
