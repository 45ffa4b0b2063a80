package io.echolayer.rewards.redteam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with many accounts.
 *
 * @param accounts how many, the main one included
 * @param known how many of them honest users pass on to; the others know only each other
 * @param patient whether all are as old as honest ones; else only the main one is
 */
record Attacker(int accounts, int known, boolean patient) {
  static final String MAIN = "m0";

  /** One account. */
  static final Attacker ONE = new Attacker(1, 1, true);

  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      names.add("m" + i);
    }
    return names;
  }

  List<String> knownNames() {
    return names().subList(0, Math.min(known, accounts));
  }

  /** All accounts with the same good profile. */
  void signUp(World world, Story story) {
    for (String name : names()) {
      boolean old = patient || name.equals(MAIN);
      Instant at = old ? World.established(world.first()) : world.at(0, 0);
      story.user(at, name, 0.8, 5000, 0.1);
    }
  }

  static boolean owns(String user) {
    return user.startsWith("m");
  }
}
