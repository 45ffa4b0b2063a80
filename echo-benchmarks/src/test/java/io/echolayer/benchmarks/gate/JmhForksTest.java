package io.echolayer.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of real forks, as short as they can be. */
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

  private static Gate gate(String recipients, String subject) {
    return new Gate(
        "split",
        "split / the same in BigDecimal",
        "a reason",
        Timing.WARM,
        target(recipients, subject),
        target(recipients, CLASS + "bigDecimal"),
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
