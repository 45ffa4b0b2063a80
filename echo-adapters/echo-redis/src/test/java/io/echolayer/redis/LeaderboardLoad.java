package io.echolayer.redis;

import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.rewards.statistics.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * How long reads of a leaderboard of a million users take, one after another, after they were
 * compared with the ranking on the heap. {@code docs/how-to/use-neo4j-and-redis.md} says how to run
 * it.
 */
final class LeaderboardLoad {
  private static final int USERS = 1_000_000;
  private static final int PAGE = 50;
  private static final int READS = 5_000;

  private LeaderboardLoad() {}

  public static void main(String[] args) {
    Map<String, Double> scores = new HashMap<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < USERS; i++) {
      scores.put("user-" + i, random.nextInt(100_000) / 1_000.0);
    }
    List<Place<Double>> ranking = Place.ranked(scores);
    try (RedisProcess redis = RedisProcess.start();
        RedisLink link = RedisLink.connect(redis.uri(), SharedRedis.PATIENT)) {
      RedisLeaderboard<Double> board = RedisLeaderboard.ofEchoScores(link);
      long start = System.nanoTime();
      board.replaceAll(scores);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("replaceAll: %,.0f users/s%n", USERS / seconds);
      gate(board, ranking, random);
      time("one command (exists)", i -> board.exists());
      time("first page of " + PAGE, i -> board.page(null, PAGE));
      int[] at = random.ints(READS, 0, USERS).toArray();
      time("any page of " + PAGE, i -> board.page(ranking.get(at[i]), PAGE));
      time("a user's place", i -> board.place(ranking.get(at[i]).user()));
      time("10 neighbours each side", i -> board.around(ranking.get(at[i]).user(), 10));
    }
    System.exit(0);
  }

  private static void gate(
      Leaderboard<Double> board, List<Place<Double>> ranking, SplittableRandom random) {
    for (int i = 0; i < 1_000; i++) {
      int at = random.nextInt(USERS - PAGE - 1);
      if (!board.page(ranking.get(at), PAGE).equals(ranking.subList(at + 1, at + 1 + PAGE))
          || !ranking.get(at).equals(board.place(ranking.get(at).user()))) {
        throw new AssertionError("wrong behind position " + at);
      }
    }
  }

  private static void time(String what, IntFunction<Object> read) {
    long[] nanos = new long[READS];
    for (int i = 0; i < READS; i++) {
      long start = System.nanoTime();
      if (read.apply(i) == null) {
        throw new AssertionError(what);
      }
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-24s median %.3f ms, 99 %% within %.3f ms%n",
        what, nanos[READS / 2] / 1e6, nanos[READS * 99 / 100] / 1e6);
  }
}
