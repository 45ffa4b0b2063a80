package io.echolayer.postgres;

import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.tck.LeaderboardContract;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;

@Tag("live")
class EarnedBoardTest extends LeaderboardContract<BigInteger> {
  private static final BigInteger BEYOND_A_LONG = BigInteger.ONE.shiftLeft(80);

  @Override
  protected Leaderboard<BigInteger> open() {
    return TestServer.open().earningsLeaderboard();
  }

  @Override
  protected Leaderboard<BigInteger> unreachable() {
    return TestServer.closed().earningsLeaderboard();
  }

  @Override
  protected BigInteger amount(int step) {
    return BEYOND_A_LONG.multiply(BigInteger.valueOf(step)).add(BigInteger.valueOf(step));
  }
}
