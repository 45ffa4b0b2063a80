package io.echolayer.rewards.redteam;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A seeded town: users who follow each other, older ones more; every day some publish, followers
 * pass on, some discover. Five days of history come before the first epoch.
 */
final class GeneratedWorld {
  private static final Instant FIRST = Instant.parse("2026-01-10T00:00:00Z");
  private static final int USERS = 120;
  private static final int FOLLOWED = 6;
  private static final int ITEMS_A_DAY = 15;
  private static final int HISTORY = 5;
  private static final int EPOCHS = 5;
  private static final int CONTACTS = 6;

  private final Random random;
  private final List<List<Integer>> followers = new ArrayList<>();

  private GeneratedWorld(long seed) {
    this.random = new Random(seed);
    for (int user = 0; user < USERS; user++) {
      followers.add(new ArrayList<>());
    }
    for (int user = 1; user < USERS; user++) {
      Set<Integer> followed = new HashSet<>();
      for (int i = 0; i < FOLLOWED; i++) {
        // Twice the chance of the older half, so that degrees differ.
        int other = random.nextInt(USERS);
        followed.add(random.nextBoolean() ? other : other / 2);
      }
      followed.remove(user);
      for (int other : followed) {
        followers.get(other).add(user);
      }
    }
  }

  static World of(long seed) {
    List<List<String>> items = new ArrayList<>();
    for (int day = 0; day < EPOCHS; day++) {
      List<String> today = new ArrayList<>();
      for (int i = 0; i < ITEMS_A_DAY; i++) {
        today.add(item(day, i));
      }
      items.add(today);
    }
    List<String> targets = new ArrayList<>();
    List<String> preTrusted = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      targets.add(name(user));
      if (user % 8 == 0) {
        preTrusted.add(name(user));
      }
    }
    Map<List<String>, Story> told = new HashMap<>();
    return new World(
        "generated, seed " + seed,
        known -> told.computeIfAbsent(known, accounts -> new GeneratedWorld(seed).told(accounts)),
        items,
        targets,
        preTrusted,
        FIRST,
        EPOCHS);
  }

  private Story told(List<String> known) {
    Story story = new Story("h");
    Instant established = World.established(FIRST);
    for (int user = 0; user < USERS; user++) {
      long reach = 100L + random.nextInt(5000);
      double influence = 0.2 + 0.6 * random.nextDouble();
      story.user(established, name(user), influence, reach, 0.1 * random.nextDouble());
    }
    for (int day = -HISTORY; day < EPOCHS; day++) {
      story.milestone(at(day, 40_000), name(17 + day), 1);
      for (int i = 0; i < ITEMS_A_DAY; i++) {
        spread(story, day, i, known);
      }
    }
    return story;
  }

  private void spread(Story story, int day, int number, List<String> known) {
    long second = 60L * number;
    int creator = random.nextInt(USERS);
    String item = item(day, number);
    story.content(at(day, second), item, name(creator));
    story.observation(
        at(day, 60_000), item, 0.2 * random.nextDouble(), random.nextInt(60), 1000L + second);
    boolean[] has = new boolean[USERS];
    has[creator] = true;
    Deque<Integer> next = new ArrayDeque<>(List.of(creator));
    while (!next.isEmpty() && second < 50_000) {
      int user = next.remove();
      for (int follower : followers.get(user)) {
        if (!has[follower] && random.nextInt(4) == 0) {
          has[follower] = true;
          second += 20 + random.nextInt(200);
          story.share(at(day, second), item, name(user), name(follower));
          next.add(follower);
        }
      }
      if (random.nextInt(12) == 0) {
        story.discovery(at(day, second + 7), item, name((user + 31) % USERS));
      }
    }
    if (number < CONTACTS && !known.isEmpty()) {
      // A fixed few pass one item a day on to the attacker, whose accounts they take in turns.
      String account = known.get(number % known.size());
      String friend = name(10 + 7 * number);
      story.share(at(day, 55_000 + number), item, friend, account);
    }
  }

  private static Instant at(int day, long second) {
    return FIRST.plusSeconds(day * World.DAY + second);
  }

  private static String item(int day, int number) {
    return "i" + (day + HISTORY) + "-" + number;
  }

  private static String name(int user) {
    return "h" + user;
  }
}
