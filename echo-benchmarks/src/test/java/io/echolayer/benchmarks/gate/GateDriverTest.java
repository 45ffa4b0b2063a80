package io.echolayer.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The driver over a scripted source of measurements, and a clock that moves a second a fork. */
class GateDriverTest {
  private static final GateSettings SETTINGS =
      new GateSettings(4, 9, 1000, 1, 1, 1, ImmutableList.of());

  private static final Script ALL_OVER = ratio(0.5, 2, 0.5, 2, 0.5, 2, 0.5, 2, 0.5);

  private final List<String> forks = new ArrayList<>();
  private long seconds;

  /** Each fork in its turn: the time that the script gives, times a second for the baseline. */
  private interface Script {
    Measurement of(String benchmark, int fork);
  }

  @Test
  void theSubjectGoesFirstInEveryOtherPair() {
    run(SETTINGS, (name, fork) -> new Measurement(100, 0), gate("a", 1.2));
    assertThat(forks).containsExactly("a", "a-base", "a-base", "a", "a", "a-base", "a-base", "a");
  }

  @Test
  void gatesTakeTurns() {
    run(SETTINGS, (name, fork) -> new Measurement(100, 0), gate("a", 1.2), gate("b", 1.2));
    assertThat(forks.subList(0, 8))
        .containsExactly("a", "a-base", "b", "b-base", "a-base", "a", "b-base", "b");
  }

  @Test
  void passesUnlessTheIntervalLiesBeyondTheThreshold() {
    assertThat(verdict(1.25, ratio(1.2, 1.19, 1.21, 1.2))).isEqualTo(Verdict.PASSED);
    assertThat(verdict(1.2, ratio(1.2, 1.19, 1.21, 1.22))).isEqualTo(Verdict.PASSED);
    assertThat(verdict(1.2, ratio(1.3, 1.29, 1.31, 1.3))).isEqualTo(Verdict.FAILED);
  }

  @Test
  void aWideIntervalAsksForMorePairs() {
    GateRun run = run(SETTINGS, ratio(0.9, 1.1, 0.9, 1.1, 1, 1, 1, 1, 1), gate("a", 1.2)).get(0);
    assertThat(run.closed()).isEqualTo(Verdict.PASSED);
    assertThat(run.pairs()).hasSizeBetween(5, 9);
    assertThat(Interval.of(run.pairs()).isTooWide()).isFalse();
    assertThat(Interval.of(run.pairs().subList(0, run.pairs().size() - 1)).isTooWide()).isTrue();
  }

  @Test
  void endsAsInconclusiveAtTheCap() {
    GateRun run = run(SETTINGS, ALL_OVER, gate("a", 1.2)).get(0);
    assertThat(run.closed()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.pairs()).hasSize(9);
  }

  @Test
  void aWideIntervalDecidesAtTheCapIfItLiesOnOneSide() {
    GateRun fast = run(SETTINGS, ALL_OVER, gate("a", 20)).get(0);
    assertThat(fast.closed()).isEqualTo(Verdict.PASSED);
    assertThat(fast.pairs()).hasSize(9);
    assertThat(run(SETTINGS, ALL_OVER, gate("a", 0.05)).get(0).closed()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void whatIsUncertainGoesFirst() {
    Multiset<String> turns = HashMultiset.create();
    Script wide =
        (name, fork) ->
            new Measurement(
                name.endsWith("-base") ? 100 : turns.add(name, 1) % 2 == 0 ? 50 : 200, 0);
    run(SETTINGS, wide, gate("known", 1e6), gate("a", 1.2), gate("b", 1.2));
    assertThat(forks.subList(18, 42)).containsOnly("a", "a-base", "b", "b-base");
    assertThat(forks.subList(42, 54)).containsOnly("known", "known-base");
  }

  @Test
  void whatCannotBeComputedIsInconclusive() {
    assertThat(verdict(1.2, (name, fork) -> new Measurement(Double.NaN, 0)))
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void endsAsInconclusiveWhenTimeIsOver() {
    GateSettings short10 = new GateSettings(4, 99, 10, 1, 1, 1, ImmutableList.of());
    List<GateRun> runs =
        run(short10, (name, fork) -> new Measurement(100, 0), gate("a", 1.2), gate("b", 1.2));
    assertThat(runs).extracting(GateRun::closed).containsOnly(Verdict.INCONCLUSIVE);
    assertThat(forks).hasSize(10);
  }

  @Test
  void bytesFailByThemselves() {
    Script script = (name, fork) -> new Measurement(100, name.equals("a") ? 72.007 : 0);
    assertThat(run(SETTINGS, script, bytes(64)).get(0).closed()).isEqualTo(Verdict.FAILED);
    assertThat(run(SETTINGS, script, bytes(72)).get(0).closed()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void aBrokenBenchmarkFails() {
    Script script =
        (name, fork) -> {
          throw new BrokenBenchmarkException("wrong bits", new IllegalStateException());
        };
    List<GateRun> runs = run(SETTINGS, script, gate("a", 1.2));
    assertThat(runs.get(0).closed()).isEqualTo(Verdict.FAILED);
    assertThat(String.join("\n", GateTable.lines(runs))).contains("wrong bits");
  }

  @Test
  void aForkThatIsGivenUpIsInconclusive() {
    Script script =
        (name, fork) -> {
          throw new StarvedForkException(new IllegalStateException());
        };
    assertThat(run(SETTINGS, script, gate("a", 1.2)).get(0).closed())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void whatIsNotWantedIsLeftOut() {
    GateDriver driver =
        new GateDriver(SETTINGS, (gate, target) -> new Measurement(1, 0), () -> 0, (r, s) -> {});
    List<GateRun> runs =
        driver.run(List.of(gate("a", 1.2), gate("b", 1.2)), gate -> gate.name().equals("b"));
    assertThat(runs).extracting(GateRun::closed).containsExactly(Verdict.LEFT_OUT, Verdict.PASSED);
  }

  @Test
  void theWorstVerdictCounts() {
    assertThat(Verdict.worst(List.of(Verdict.PASSED, Verdict.LEFT_OUT)).exitCode()).isZero();
    assertThat(Verdict.worst(List.of(Verdict.PASSED, Verdict.INCONCLUSIVE)).exitCode())
        .isEqualTo(4);
    assertThat(Verdict.worst(List.of(Verdict.INCONCLUSIVE, Verdict.FAILED)).exitCode())
        .isEqualTo(1);
  }

  private Verdict verdict(double atMost, Script script) {
    return run(SETTINGS, script, gate("a", atMost)).get(0).closed();
  }

  /** The subject's times over the baseline's, pair by pair. */
  private static Script ratio(double... ratios) {
    return (name, fork) ->
        new Measurement(name.endsWith("-base") ? 100 : 100 * ratios[fork / 2], 0);
  }

  private List<GateRun> run(GateSettings settings, Script script, Gate... gates) {
    forks.clear();
    seconds = 0;
    ForkSource source =
        (gate, target) -> {
          seconds++;
          forks.add(target.benchmark());
          return script.of(target.benchmark(), forks.size() - 1);
        };
    return new GateDriver(settings, source, () -> seconds * 1_000_000_000, (runs, s) -> {})
        .run(List.of(gates), gate -> true);
  }

  private static Gate gate(String name, double atMost) {
    return gate(name, atMost, null);
  }

  private static Gate bytes(long atMost) {
    return gate("a", 1.2, atMost);
  }

  private static Gate gate(String name, double atMost, Long bytes) {
    return new Gate(
        name,
        "what",
        "a reason",
        Timing.WARM,
        target(name),
        target(name + "-base"),
        atMost / 1.25,
        atMost,
        bytes,
        1,
        1,
        0,
        99,
        null);
  }

  private static Target target(String benchmark) {
    return new Target(benchmark, ImmutableSortedMap.of(), ImmutableList.of());
  }
}
