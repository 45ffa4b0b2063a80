package io.echolayer.redis;

import com.google.common.collect.Lists;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.rewards.statistics.Leaderboard;
import io.echolayer.rewards.statistics.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A leaderboard as a sorted set, ten minutes after the last write gone as a whole: whoever computes
 * the amounts replaces all of them in time, and whoever reads asks {@link #exists} before believing
 * that it is empty.
 *
 * <p>Members have negative scores, so that a sorted set's order is that of the places: highest
 * first, ties by the bytes of the user id. A page takes logarithmic time in the users, each read is
 * one script, and all methods fail with {@link RedisStoreException}. Safe for use by several
 * threads and processes.
 */
public final class RedisLeaderboard<V extends Comparable<V>> implements Leaderboard<V> {
  private static final Duration EXPIRY = Duration.ofMinutes(10);

  /** Up to here a double holds every integer. */
  private static final BigInteger EXACT = BigInteger.ONE.shiftLeft(53);

  private static final int BATCH = 5_000;

  private final RedisLink link;
  private final String key;
  private final ToDoubleFunction<V> score;
  private final DoubleFunction<V> amount;

  private RedisLeaderboard(
      RedisLink link, String key, ToDoubleFunction<V> score, DoubleFunction<V> amount) {
    this.link = link;
    this.key = key;
    this.score = score;
    this.amount = amount;
  }

  /** The one by Echo Score, {@code leaderboard:echo_score}. */
  public static RedisLeaderboard<Double> ofEchoScores(RedisLink link) {
    return new RedisLeaderboard<>(
        link,
        "leaderboard:echo_score",
        score -> Require.atLeastZero("echo score", score) + 0.0,
        score -> score);
  }

  /**
   * The one by base units earned, {@code leaderboard:total_rewards}. It refuses amounts beyond 2^53
   * base units, which a sorted set would round.
   */
  public static RedisLeaderboard<BigInteger> ofUnits(RedisLink link) {
    return new RedisLeaderboard<>(
        link,
        "leaderboard:total_rewards",
        units -> exact(units).doubleValue(),
        units -> new BigDecimal(units).toBigIntegerExact());
  }

  private static BigInteger exact(BigInteger units) {
    if (units.signum() < 0 || units.compareTo(EXACT) > 0) {
      throw new InvalidValueException(
          "units",
          "lie in 0 to 2^53",
          units,
          "Beyond it a sorted set rounds; rank such amounts on the heap or in SQL.");
    }
    return units;
  }

  /** Whether it has users; if not, it may have expired. */
  public boolean exists() {
    return link.call(redis -> redis.exists(key)) > 0;
  }

  @Override
  public void put(Map<String, V> amounts) {
    List<String> members = members(amounts);
    if (!members.isEmpty()) {
      add(key, members);
    }
  }

  @Override
  public void replaceAll(Map<String, V> amounts) {
    List<String> members = members(amounts);
    if (members.isEmpty()) {
      link.call(redis -> redis.del(key));
      return;
    }
    // In braces, so that a cluster keeps it where the key itself is.
    String staged = "{" + key + "}:" + UUID.randomUUID();
    Lists.partition(members, 2 * BATCH).forEach(some -> add(staged, some));
    link.call(redis -> redis.rename(staged, key));
  }

  private void add(String name, List<String> members) {
    List<String> arguments = new ArrayList<>(members.size() + 1);
    arguments.add(Long.toString(EXPIRY.toSeconds()));
    arguments.addAll(members);
    link.number(LeaderboardScripts.ADD, name, arguments.toArray(String[]::new));
  }

  private List<String> members(Map<String, V> amounts) {
    List<String> members = new ArrayList<>(2 * amounts.size());
    amounts.forEach(
        (user, value) -> {
          members.add(negative(value));
          members.add(Names.id("user", user));
        });
    return members;
  }

  private String negative(V value) {
    return Double.toString(0 - score.applyAsDouble(value));
  }

  @Override
  public List<Place<V>> page(@Nullable Place<V> after, int limit) {
    if (limit < 1) {
      throw new InvalidValueException("limit", "be at least 1", limit);
    }
    String most = Integer.toString(limit);
    return after == null
        ? places(LeaderboardScripts.PAGE, most)
        : places(LeaderboardScripts.PAGE, most, negative(after.amount()), after.user());
  }

  @Override
  public @Nullable Place<V> place(String user) {
    List<Place<V>> found = around(user, 0);
    return found.isEmpty() ? null : found.get(0);
  }

  @Override
  public List<Place<V>> around(String user, int each) {
    Require.atLeastZero("each", each);
    return places(LeaderboardScripts.AROUND, user, Integer.toString(each));
  }

  /** Of an answer of: places before the first, users with a higher amount, members and scores. */
  private List<Place<V>> places(String script, String... arguments) {
    List<Object> answer = link.list(script, key, arguments);
    List<Place<V>> places = new ArrayList<>();
    if (answer.isEmpty()) {
      return places;
    }
    int before = ((Long) answer.get(0)).intValue();
    int rank = ((Long) answer.get(1)).intValue() + 1;
    List<?> found = (List<?>) answer.get(2);
    for (int i = 0; i < found.size(); i += 2) {
      int position = before + places.size() + 1;
      V value = amount.apply(0 - Double.parseDouble((String) found.get(i + 1)));
      boolean isTied = i > 0 && places.get(places.size() - 1).amount().compareTo(value) == 0;
      rank = i == 0 || isTied ? rank : position;
      places.add(new Place<>(position, rank, (String) found.get(i), value));
    }
    return List.copyOf(places);
  }
}
