package io.echolayer.benchmarks.epoch;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.epoch.EpochChain;
import io.echolayer.files.epoch.EpochExplanation;
import io.echolayer.files.epoch.EpochRun;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.receipt.Receipt;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Closing an epoch, from the log on disk to the manifest, and explaining one claim of it. Cold, as
 * a nightly job is. Before the timing the books of an epoch must pass the audit. Full size: {@code
 * -p events=1000000 -jvmArgsAppend -Xmx2g}, and {@code -p events=4000000 -jvmArgsAppend -Xmx4g}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmx2g"})
@Warmup(iterations = 0)
@Measurement(iterations = 2)
public class EpochBenchmark {
  @Param({"100000"})
  int events;

  private Path folder = Path.of("");
  private Path log = folder;
  private Path closed = folder;
  private String claim = "";

  /** Makes the log, closes an epoch and audits it. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("echo-epoch");
    log = folder.resolve("events.ndjson");
    closed = folder.resolve("closed");
    GeneratedLog.write(log, events);
    close(closed);
    EpochChain.open(closed)
        .audit()
        .ifPresent(
            broken -> {
              throw new IllegalStateException("The books must hold: " + broken);
            });
    claim =
        Files.readAllLines(closed.resolve("claims.csv")).get(events / 2).replaceFirst(",.*", "");
  }

  /** Removes the files. */
  @TearDown
  public void clean() throws IOException {
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  /** From the log to the manifest. */
  @Benchmark
  public Epoch close() throws IOException {
    return close(folder.resolve("timed"));
  }

  /** The receipt of one claim, on demand. */
  @Benchmark
  public Receipt explain() throws IOException {
    return EpochExplanation.of(closed, claim, List.of(log), null);
  }

  private Epoch close(Path out) throws IOException {
    EpochSettings settings =
        EpochSettings.of(
            new EpochInterval(GeneratedLog.DAY, GeneratedLog.DAY.plusSeconds(86_400)),
            20_000_000_000_000L);
    return EpochRun.of(settings)
        .withForce(true)
        .close(EventLogFiles.read(List.of(log), Ruleset.echoLayer1()), out);
  }
}
