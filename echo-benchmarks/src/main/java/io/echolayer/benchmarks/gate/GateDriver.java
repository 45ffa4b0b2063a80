package io.echolayer.benchmarks.gate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Runs gates in rounds: in each round, one pair of every gate that needs another. So what disturbs
 * the machine for a while disturbs one pair of each, and not all pairs of one. As long as there are
 * gates whose verdict may still be either, the others wait. Within a gate, the subject goes first
 * in every other pair.
 */
final class GateDriver {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final GateSettings settings;
  private final ForkSource forks;
  private final LongSupplier nanoTime;
  private final GateProgress progress;

  GateDriver(
      GateSettings settings, ForkSource forks, LongSupplier nanoTime, GateProgress progress) {
    this.settings = settings;
    this.forks = forks;
    this.nanoTime = nanoTime;
    this.progress = progress;
  }

  /** Runs the gates that are {@code wanted}; all of them are in the result, in the same order. */
  ImmutableList<GateRun> run(List<Gate> gates, Predicate<Gate> wanted) {
    List<GateRun> runs = new ArrayList<>();
    for (Gate gate : gates) {
      runs.add(new GateRun(gate, settings, !wanted.test(gate)));
    }
    long start = nanoTime.getAsLong();
    while (runs.stream().anyMatch(GateRun::isOpen)) {
      boolean isUncertain = runs.stream().anyMatch(GateRun::isUncertain);
      for (GateRun run : runs) {
        if (run.isOpen() && isOver(start)) {
          run.endOfTime();
        } else if (isUncertain ? run.isUncertain() : run.isOpen()) {
          pair(run);
          progress.told(runs, (nanoTime.getAsLong() - start) / NANOS_PER_SECOND);
        }
      }
    }
    return ImmutableList.copyOf(runs);
  }

  private boolean isOver(long start) {
    return nanoTime.getAsLong() - start >= settings.secondsAtMost() * NANOS_PER_SECOND;
  }

  private void pair(GateRun run) {
    Gate gate = run.gate();
    int index = run.pairs().size();
    List<Target> order = gate.order(index);
    List<Measurement> measured = new ArrayList<>();
    try {
      measured.add(forks.fork(gate, order.get(0)));
      measured.add(forks.fork(gate, order.get(1)));
    } catch (BrokenBenchmarkException e) {
      run.breaks(String.valueOf(e.getMessage()));
      return;
    } catch (StarvedForkException e) {
      run.endOfTime();
      return;
    }
    boolean subjectFirst = index % 2 == 0;
    run.add(new Pair(measured.get(subjectFirst ? 0 : 1), measured.get(subjectFirst ? 1 : 0)));
  }
}
