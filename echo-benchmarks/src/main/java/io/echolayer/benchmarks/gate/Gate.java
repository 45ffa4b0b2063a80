package io.echolayer.benchmarks.gate;

import com.google.common.collect.ImmutableList;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A threshold, with the reason for it: the subject's time over the baseline's, and what the subject
 * may allocate.
 *
 * @param what what is compared, for the table
 * @param reason why the threshold is what it is
 * @param measured ratio that was measured when the threshold was set
 * @param atMost the greatest ratio that passes, at least a fifth above {@code measured}
 * @param bytesAtMost bytes that an operation of the subject may allocate; null where they do not
 *     matter
 * @param operations operations of one call, to divide bytes by: the rows of a batch, else 1
 * @param warmth how many times longer than others the forks are warmed up
 * @param javaFrom least feature version of Java that the gate is for
 * @param javaBelow first feature version that it is not for
 * @param cpuFlag what the CPU must offer, as {@code /proc/cpuinfo} calls it; null if nothing
 */
record Gate(
    String name,
    String what,
    String reason,
    Timing timing,
    Target subject,
    Target baseline,
    double measured,
    double atMost,
    @Nullable Long bytesAtMost,
    int operations,
    int warmth,
    int javaFrom,
    int javaBelow,
    @Nullable String cpuFlag) {
  /** A threshold next to what is measured would fail by chance. */
  static final double LEAST_DISTANCE = 1.2;

  Gate {
    if (reason.isBlank()) {
      throw new InvalidValueException("reason", "say why the threshold is what it is", "blank");
    }
    if (operations < 1 || warmth < 1) {
      throw new InvalidValueException(
          "operations and warmth", "be at least 1", operations + " and " + warmth);
    }
    if (!(measured > 0 && measured < Double.POSITIVE_INFINITY)) {
      throw new InvalidValueException("measured", "be finite and above 0", measured);
    }
    if (!(atMost >= LEAST_DISTANCE * measured && atMost < Double.POSITIVE_INFINITY)) {
      throw new InvalidValueException(
          "atMost", "be at least " + LEAST_DISTANCE + " · measured (" + measured + ")", atMost);
    }
  }

  static Gate read(JsonObject json) {
    json.allowOnly(
        Set.of(
            "name",
            "what",
            "reason",
            "timing",
            "subject",
            "baseline",
            "measured",
            "atMost",
            "bytesAtMost",
            "operations",
            "warmth",
            "javaFrom",
            "javaBelow",
            "cpuFlag"));
    return new Gate(
        json.text("name"),
        json.text("what"),
        json.text("reason"),
        timing(json.findText("timing")),
        Target.read(json.object("subject")),
        Target.read(json.object("baseline")),
        json.number("measured"),
        json.number("atMost"),
        json.findCount("bytesAtMost"),
        count(json, "operations", 1),
        count(json, "warmth", 1),
        count(json, "javaFrom", 0),
        count(json, "javaBelow", Integer.MAX_VALUE),
        json.findText("cpuFlag"));
  }

  private static int count(JsonObject json, String name, int absent) {
    Long count = json.findCount(name);
    return count == null ? absent : Math.toIntExact(count);
  }

  private static Timing timing(@Nullable String text) {
    if (text == null) {
      return Timing.WARM;
    }
    for (Timing timing : Timing.values()) {
      if (timing.name().toLowerCase(Locale.ROOT).equals(text)) {
        return timing;
      }
    }
    throw new InvalidValueException("timing", "be warm, wall, cold or shots", text);
  }

  /** Whether the gate is for this feature version of Java, on a CPU with these flags. */
  boolean isFor(int feature, Set<String> cpuFlags) {
    return feature >= javaFrom
        && feature < javaBelow
        && (cpuFlag == null || cpuFlags.contains(cpuFlag));
  }

  /** The subject and the baseline, in the order of the pair of this index. */
  ImmutableList<Target> order(int pair) {
    return pair % 2 == 0
        ? ImmutableList.of(subject, baseline)
        : ImmutableList.of(baseline, subject);
  }
}
