package io.echolayer.benchmarks.gate;

import com.google.common.collect.ImmutableList;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param pairs pairs of forks that every gate runs, at least 3
 * @param pairsAtMost pairs after which a gate whose interval is still too wide is inconclusive
 * @param secondsAtMost time after which no pair begins
 * @param warmups iterations of a warm fork that do not count
 * @param iterations iterations that count
 * @param iterationMillis length of an iteration
 * @param jvmArgs arguments of every fork's JVM
 */
record GateSettings(
    int pairs,
    int pairsAtMost,
    int secondsAtMost,
    int warmups,
    int iterations,
    int iterationMillis,
    ImmutableList<String> jvmArgs) {
  GateSettings {
    atLeast("pairs", 3, pairs);
    atLeast("pairsAtMost", pairs, pairsAtMost);
    atLeast("secondsAtMost", 1, secondsAtMost);
    atLeast("warmups", 0, warmups);
    atLeast("iterations", 1, iterations);
    atLeast("iterationMillis", 1, iterationMillis);
  }

  static GateSettings read(JsonObject json) {
    json.allowOnly(
        Set.of(
            "pairs",
            "pairsAtMost",
            "secondsAtMost",
            "warmups",
            "iterations",
            "iterationMillis",
            "jvmArgs"));
    return new GateSettings(
        number(json, "pairs"),
        number(json, "pairsAtMost"),
        number(json, "secondsAtMost"),
        number(json, "warmups"),
        number(json, "iterations"),
        number(json, "iterationMillis"),
        ImmutableList.copyOf(json.texts("jvmArgs")));
  }

  private static int number(JsonObject json, String name) {
    return Math.toIntExact(json.count(name));
  }

  private static void atLeast(String name, int least, int value) {
    if (value < least) {
      throw new InvalidValueException(name, "be at least " + least, value);
    }
  }
}
