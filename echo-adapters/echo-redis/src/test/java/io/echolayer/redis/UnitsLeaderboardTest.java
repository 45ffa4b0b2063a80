package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.tck.LeaderboardContract;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("live")
class UnitsLeaderboardTest extends LeaderboardContract<BigInteger> {
  private static final BigInteger EXACT = BigInteger.ONE.shiftLeft(53);

  @Override
  protected Leaderboard<BigInteger> open() {
    return RedisLeaderboard.ofUnits(SharedRedis.empty());
  }

  @Override
  protected Leaderboard<BigInteger> unreachable() {
    return RedisLeaderboard.ofUnits(SharedRedis.closed());
  }

  @Override
  protected BigInteger amount(int step) {
    return step <= 0 ? BigInteger.valueOf(step) : EXACT.subtract(BigInteger.valueOf(200 - step));
  }

  @Test
  void whatASortedSetWouldRoundIsRefused() {
    Leaderboard<BigInteger> board = open();
    board.put(Map.of("a", EXACT, "b", EXACT.subtract(BigInteger.ONE)));
    assertThat(board.page(null, 2))
        .extracting(place -> place.user() + place.amount())
        .containsExactly("a9007199254740992", "b9007199254740991");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> board.put(Map.of("c", EXACT.add(BigInteger.ONE))))
        .withMessageContaining("units must lie in 0 to 2^53");
    assertThat(board.place("c")).isNull();
  }
}
