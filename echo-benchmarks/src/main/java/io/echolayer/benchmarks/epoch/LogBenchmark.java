package io.echolayer.benchmarks.epoch;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.event.EventLog;
import java.io.IOException;
import java.io.InputStream;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reading an event log: {@link #events} checked and in order, against {@link #tokens}, which is
 * what the JSON parser takes for the same bytes. Before the timing both must see every event. Run
 * it with {@code -XX:ActiveProcessorCount=1} to compare on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogBenchmark {
  private static final JsonFactory JSON = new JsonFactory();

  /** Lines of the log. */
  @Param("20000")
  public int lines;

  private Path folder = Path.of("");
  private Path log = folder;

  /** Writes the log. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("echo-log");
    log = folder.resolve("events.ndjson");
    GeneratedLog.write(log, lines);
    if (events().events().size() != lines || tokens() != lines) {
      throw new IllegalStateException("Both must see " + lines + " events, but do not");
    }
  }

  /** Removes the log. */
  @TearDown
  public void clean() throws IOException {
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  /** The log, every event checked. */
  @Benchmark
  public EventLog events() throws IOException {
    return EventLogFiles.read(List.of(log), Ruleset.echoLayer1());
  }

  /** The number of events, of which nothing is kept. */
  @Benchmark
  public int tokens() throws IOException {
    int objects = 0;
    int length = 0;
    try (InputStream in = Files.newInputStream(log);
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean ends = token == JsonToken.END_OBJECT && parser.streamReadContext().inRoot();
        objects += ends ? 1 : 0;
        length += token.isScalarValue() ? parser.getString().length() : 0;
      }
    }
    if (length == 0) {
      throw new IllegalStateException("The log must have values, but has none");
    }
    return objects;
  }
}
