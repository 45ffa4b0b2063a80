package io.echolayer.tck.memory;

import io.echolayer.rewards.statistics.InMemoryLeaderboard;
import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.tck.LeaderboardContract;
import org.jspecify.annotations.Nullable;

class InMemoryEchoScoresTest extends LeaderboardContract<Double> {
  @Override
  protected Leaderboard<Double> open() {
    return InMemoryLeaderboard.ofEchoScores();
  }

  @Override
  protected @Nullable Leaderboard<Double> unreachable() {
    return null;
  }

  @Override
  protected Double amount(int step) {
    return step / 3.0;
  }
}
