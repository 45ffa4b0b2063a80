package io.echolayer.benchmarks.gate;

import io.echolayer.core.internal.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/** Gates as JSON: where they ran, and every pair of each. */
final class GateResults {
  private GateResults() {}

  /** Writes the file, which appears whole or not at all. */
  static void write(List<GateRun> runs, Verdict verdict, Instant at, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(beside, json(runs, verdict, at).canonical() + "\n");
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  static JsonObject json(List<GateRun> runs, Verdict verdict, Instant at) {
    return JsonObject.builder()
        .put("at", at)
        .put("verdict", verdict.toString())
        .put("java", Runtime.version().toString())
        .put("vm", System.getProperty("java.vm.name", ""))
        .put("os", System.getProperty("os.name", "") + ' ' + System.getProperty("os.arch", ""))
        .put("processors", Runtime.getRuntime().availableProcessors())
        .put("gates", runs.stream().map(GateResults::json).toList())
        .build();
  }

  private static JsonObject json(GateRun run) {
    Gate gate = run.gate();
    JsonObject.Builder into =
        JsonObject.builder()
            .put("name", gate.name())
            .put("what", gate.what())
            .put("verdict", String.valueOf(run.verdict()))
            .put("atMost", gate.atMost())
            .put("measuredBefore", gate.measured())
            .put("pairs", run.pairs().stream().map(GateResults::json).toList());
    Interval interval = run.interval();
    if (interval != null && Double.isFinite(interval.high())) {
      into.put("low", interval.low()).put("ratio", interval.ratio()).put("high", interval.high());
    }
    if (run.bytes() >= 0) {
      into.put("bytes", run.bytes());
    }
    if (gate.bytesAtMost() != null) {
      into.put("bytesAtMost", gate.bytesAtMost());
    }
    if (run.broken() != null) {
      into.put("broken", run.broken());
    }
    return into.build();
  }

  private static JsonObject json(Pair pair) {
    return JsonObject.builder()
        .put("subjectNanos", pair.subject().nanos())
        .put("baselineNanos", pair.baseline().nanos())
        .build();
  }
}
