package io.echolayer.rewards.redteam;

import java.time.Instant;
import java.util.List;

/**
 * Honest users, and what they do. An attacker's account {@link Attacker#MAIN} is as old as theirs.
 *
 * @param name what the page calls it
 * @param honest what honest users do, for any accounts that honest users pass on to by mistake
 * @param items honest items by epoch, published early in it
 * @param targets honest users that anyone may pass on to
 * @param preTrusted users that are known to be people
 * @param first start of the first epoch
 * @param epochs days that are closed
 */
record World(
    String name,
    HonestStory honest,
    List<List<String>> items,
    List<String> targets,
    List<String> preTrusted,
    Instant first,
    int epochs) {
  static final long DAY = 86_400;

  /** What honest users do. */
  interface HonestStory {
    /**
     * Tells it.
     *
     * @param known accounts of the attacker that honest users pass on to, in turns
     */
    Story told(List<String> known);
  }

  /** An instant of an epoch, from 0. */
  Instant at(int epoch, long second) {
    return first.plusSeconds(epoch * DAY + second);
  }

  /** When established accounts were first heard of. */
  static Instant established(Instant first) {
    return first.minusSeconds(60 * DAY);
  }
}
