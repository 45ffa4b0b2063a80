package io.echolayer.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a file of thresholds may say. */
class GateFileTest {
  private static final String FILE =
      """
      {"settings": {"pairs": 4, "pairsAtMost": 12, "secondsAtMost": 100, "warmups": 5,
                    "iterations": 5, "iterationMillis": 100, "jvmArgs": ["-Xmx1g"]},
       "gates": [{"name": "plain", "what": "plain / scalar", "reason": "it does the same",
                  "subject": {"benchmark": "a.B.c", "params": {"rows": 10}},
                  "baseline": {"benchmark": "a.B.d"},
                  "measured": 0.4, "atMost": 0.5, "bytesAtMost": 0, "javaFrom": 25, "cpuFlag": "avx512f"}]}
      """;

  @Test
  void readsAGate() {
    Gate gate = GateFile.parse(FILE).gates().get(0);
    assertThat(gate.subject().params()).containsEntry("rows", "10");
    assertThat(gate.atMost()).isEqualTo(0.5);
    assertThat(gate.isFor(24, Set.of("avx512f"))).isFalse();
    assertThat(gate.isFor(25, Set.of("avx512f"))).isTrue();
    assertThat(gate.isFor(25, Set.of("avx2"))).isFalse();
  }

  @Test
  void aThresholdKeepsItsDistance() {
    refused("\"atMost\": 0.5", "\"atMost\": 0.47", "plain.atMost must be at least 1.2 · measured");
  }

  @Test
  void aThresholdHasAReason() {
    refused("it does the same", " ", "plain.reason must say why");
  }

  @Test
  void whatIsMisspeltIsRefused() {
    refused("javaFrom", "fromJava", "plain.fromJava must be one of");
    refused("\"pairs\": 4", "\"pairs\": 2", "pairs must be at least 3");
    refused("\"pairsAtMost\": 12", "\"pairsAtMost\": 3", "pairsAtMost must be at least 4");
  }

  @Test
  void theFileOfThisProjectNamesBenchmarksThatExist() throws IOException {
    List<Gate> gates = GateFile.read(Path.of("gate.json")).gates();
    List<String> known =
        BenchmarkList.defaultList()
            .getAll(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
            .stream()
            .map(entry -> entry.getUsername())
            .toList();
    for (Gate gate : gates) {
      assertThat(known).contains(gate.subject().benchmark(), gate.baseline().benchmark());
    }
  }

  private static void refused(String given, String changed, String message) {
    assertThat(FILE).contains(given);
    assertThatThrownBy(() -> GateFile.parse(FILE.replace(given, changed)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(message);
  }
}
