package io.echolayer.settlement.run;

import java.util.Random;

/** How badly nodes and the chain behave; chances are in percent of the calls or blocks. */
record Faults(
    int unavailable,
    int answerDropped,
    int answeredTwice,
    int late,
    int neverArrives,
    int liesAboutHeight,
    int refuses,
    int lags,
    int forks,
    int crashes) {
  static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Each kind at a chance of its own, some of them not at all. */
  static Faults random(Random random) {
    return new Faults(
        chance(random),
        chance(random),
        chance(random),
        chance(random),
        chance(random),
        chance(random),
        chance(random) / 4,
        chance(random),
        chance(random),
        chance(random) / 2);
  }

  private static int chance(Random random) {
    return random.nextInt(3) == 0 ? 0 : random.nextInt(30);
  }

  static boolean strikes(int percent, Random random) {
    return random.nextInt(100) < percent;
  }
}
