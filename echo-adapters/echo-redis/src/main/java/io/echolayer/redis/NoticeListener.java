package io.echolayer.redis;

import io.echolayer.core.store.StoredScore;
import io.echolayer.rewards.statistics.Earning;

/** Hears of scores and rewards. Called by the thread that reads from Redis: do not keep it. */
public interface NoticeListener {
  /** An item was scored. */
  void onScore(StoredScore score);

  /** A user was paid. */
  void onReward(Earning reward);
}
