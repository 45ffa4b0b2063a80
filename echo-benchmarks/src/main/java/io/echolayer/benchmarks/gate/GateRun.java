package io.echolayer.benchmarks.gate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pairs of one gate, and what they say so far. */
final class GateRun {
  /** What the measuring itself may allocate per operation. */
  private static final double MEASURING_BYTES = 0.05;

  private final Gate gate;
  private final GateSettings settings;
  private final boolean leftOut;
  private final List<Pair> pairs = new ArrayList<>();
  private @Nullable String broken;
  private boolean timeIsOver;

  GateRun(Gate gate, GateSettings settings, boolean leftOut) {
    this.gate = gate;
    this.settings = settings;
    this.leftOut = leftOut;
  }

  Gate gate() {
    return gate;
  }

  List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** Why the benchmark broke; null where it did not. */
  @Nullable String broken() {
    return broken;
  }

  void add(Pair pair) {
    pairs.add(pair);
  }

  void breaks(String why) {
    broken = why;
  }

  /** No more pairs are run: time is over, or there is none to be had. */
  void endOfTime() {
    timeIsOver = true;
  }

  /** Whether another pair is needed. */
  boolean isOpen() {
    return verdict() == null;
  }

  /** Whether another pair is needed, and not only to know more of a ratio whose side is known. */
  boolean isUncertain() {
    Interval interval = interval();
    return isOpen() && (interval == null || interval.holds(gate.atMost()));
  }

  /** The verdict of a gate that needs no more pairs. */
  Verdict closed() {
    Verdict verdict = verdict();
    if (verdict == null) {
      throw new IllegalStateException(gate.name() + " still needs a pair");
    }
    return verdict;
  }

  /** The interval; null below 3 pairs. */
  @Nullable Interval interval() {
    return pairs.size() < 3 ? null : Interval.of(pairs);
  }

  /** Bytes per operation, the median of the subject's forks; NaN where they do not matter. */
  double bytes() {
    if (gate.bytesAtMost() == null || pairs.isEmpty()) {
      return Double.NaN;
    }
    double[] bytes = pairs.stream().mapToDouble(pair -> pair.subject().bytes()).sorted().toArray();
    return bytes[(bytes.length - 1) / 2];
  }

  /** Whether the subject allocates more than it may. */
  boolean isBloated() {
    return gate.bytesAtMost() != null && bytes() > gate.bytesAtMost() + MEASURING_BYTES;
  }

  /** The verdict; null as long as another pair is needed. */
  @Nullable Verdict verdict() {
    if (leftOut) {
      return Verdict.LEFT_OUT;
    }
    if (broken != null) {
      return Verdict.FAILED;
    }
    boolean enough = pairs.size() >= settings.pairs();
    if (enough && isBloated()) {
      return Verdict.FAILED;
    }
    boolean isLast = timeIsOver || pairs.size() >= settings.pairsAtMost();
    Interval interval = enough ? interval() : null;
    if (interval == null) {
      return isLast ? Verdict.INCONCLUSIVE : null;
    }
    if (interval.isTooWide()) {
      if (!isLast) {
        return null;
      }
      if (interval.holds(gate.atMost())) {
        return Verdict.INCONCLUSIVE;
      }
    }
    return interval.low() > gate.atMost() ? Verdict.FAILED : Verdict.PASSED;
  }
}
