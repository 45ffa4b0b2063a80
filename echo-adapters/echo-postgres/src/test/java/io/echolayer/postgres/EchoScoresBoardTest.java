package io.echolayer.postgres;

import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.tck.LeaderboardContract;
import org.junit.jupiter.api.Tag;

@Tag("live")
class EchoScoresBoardTest extends LeaderboardContract<Double> {
  @Override
  protected Leaderboard<Double> open() {
    return TestServer.open().echoScoreLeaderboard();
  }

  @Override
  protected Leaderboard<Double> unreachable() {
    return TestServer.closed().echoScoreLeaderboard();
  }

  @Override
  protected Double amount(int step) {
    return step / 3.0;
  }
}
