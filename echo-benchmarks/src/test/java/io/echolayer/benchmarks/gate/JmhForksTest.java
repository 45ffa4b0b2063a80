package io.echolayer.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of real forks, as short as they can be. */
@Tag("slow")
class JmhForksTest {
  private static final GateSettings SHORT =
      new GateSettings(3, 3, 100, 1, 1, 10, ImmutableList.of("-Xmx200m"));
  private static final String CLASS = "io.echolayer.benchmarks.rewards.LargestRemainderBenchmark.";

  @TempDir Path folder;

  @Test
  void runsPairsAndReportsThem() throws Exception {
    Gate gate = gate("100", CLASS + "split");
    List<GateRun> runs =
        new GateDriver(SHORT, new JmhForks(SHORT), System::nanoTime, (all, seconds) -> {})
            .run(List.of(gate), each -> true);
    assertThat(runs.get(0).broken()).isNull();
    assertThat(runs.get(0).pairs()).hasSize(3);
    assertThat(runs.get(0).pairs())
        .allSatisfy(
            pair -> {
              assertThat(pair.subject().nanos()).isPositive();
              assertThat(pair.subject().bytes()).isGreaterThanOrEqualTo(800);
              assertThat(pair.baseline().nanos()).isPositive();
            });
    Path file = folder.resolve("new/results.json");
    GateResults.write(runs, runs.get(0).closed(), Instant.EPOCH, file);
    assertThat(file).content().contains("\"baselineNanos\":").contains("\"name\":\"split\"");
  }

  @Test
  void aBenchmarkThatFailsBeforeItsTimingBreaksTheGate() {
    List<GateRun> runs =
        new GateDriver(SHORT, new JmhForks(SHORT), System::nanoTime, (all, seconds) -> {})
            .run(List.of(gate("-1", CLASS + "split")), each -> true);
    assertThat(runs.get(0).closed()).isEqualTo(Verdict.FAILED);
    assertThat(runs.get(0).broken()).contains("NegativeArraySizeException");
  }

  @Test
  void whatIsColdIsTimedByTheProcessorTimeOfItsThread() {
    Target first =
        new Target(
            "io.echolayer.benchmarks.scoring.ColdBatchBenchmark.first",
            ImmutableSortedMap.of("kernel", "scalar", "rows", "1000"),
            ImmutableList.of());
    long start = System.nanoTime();
    Measurement measured = new JmhForks(SHORT).fork(gate(Timing.COLD, first, first), first);
    assertThat(measured.nanos()).isBetween(1e6, (double) (System.nanoTime() - start));
  }

  @Test
  void whatIsWarmIsTimedByTheProcessorTimeOfItsThread() {
    Target split = target("20000", CLASS + "split");
    double onTheClock = new JmhForks(SHORT).fork(gate(Timing.WALL, split, split), split).nanos();
    double ofTheThread = new JmhForks(SHORT).fork(gate(Timing.WARM, split, split), split).nanos();
    assertThat(ofTheThread).isBetween(onTheClock / 50, onTheClock * 50);
  }

  @Test
  void aThreadThatWaitsForAProcessTakesHardlyAnyProcessorTime() {
    Target waits =
        new Target(
            "io.echolayer.benchmarks.command.ScoreCommandBenchmark.naive",
            ImmutableSortedMap.of("rows", "1000", "cores", "1"),
            ImmutableList.of());
    double onTheClock = new JmhForks(SHORT).fork(gate(Timing.WALL, waits, waits), waits).nanos();
    double ofTheThread = new JmhForks(SHORT).fork(gate(Timing.WARM, waits, waits), waits).nanos();
    assertThat(ofTheThread).isLessThan(onTheClock / 2);
  }

  @Test
  void whatIsColdMustCountItsTime() {
    Target split = target("100", CLASS + "split");
    assertThatThrownBy(() -> new JmhForks(SHORT).fork(gate(Timing.COLD, split, split), split))
        .isInstanceOf(BrokenBenchmarkException.class)
        .hasMessageContaining("must count its time by ThreadTime");
  }

  private static Gate gate(String recipients, String subject) {
    return gate(Timing.WARM, target(recipients, subject), target(recipients, CLASS + "bigDecimal"));
  }

  private static Gate gate(Timing timing, Target subject, Target baseline) {
    return new Gate(
        "split",
        "split / the same in BigDecimal",
        "a reason",
        timing,
        subject,
        baseline,
        1,
        2,
        1L << 30,
        1,
        1,
        0,
        99,
        null);
  }

  private static Target target(String recipients, String benchmark) {
    return new Target(
        benchmark,
        ImmutableSortedMap.of("recipients", recipients, "weights", "distinct"),
        ImmutableList.of());
  }
}
