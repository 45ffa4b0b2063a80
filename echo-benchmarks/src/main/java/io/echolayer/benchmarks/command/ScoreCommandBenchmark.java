package io.echolayer.benchmarks.command;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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
 * The whole command {@code score}, from CSV on disk to CSV on disk, start of the JVM included:
 * {@link #command} against {@link NaiveScore} in a process of the same kind. Before the timing both
 * must give the same scores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class ScoreCommandBenchmark {
  /** A few items, for the comparison before the timing. */
  private static final int FEW = 1000;

  private static final String AS_OF = "2026-01-15T12:00:00Z";

  /** Rows of the file. */
  @Param("50000")
  public int rows;

  /** Cores that the command may use; others are left to whoever else is on the machine. */
  @Param("1")
  public int cores;

  private Path folder = Path.of("");

  /** Writes the file. */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("echo-score");
    write(folder.resolve("few.csv"), FEW);
    score("few.csv", "few-scores.csv");
    NaiveScore.main(new String[] {file("few.csv"), file("few-naive.csv"), AS_OF});
    if (!indices("few-scores.csv").equals(indices("few-naive.csv"))) {
      throw new IllegalStateException("Both must give the same scores, but do not");
    }
    write(folder.resolve("signals.csv"), rows);
  }

  /** Removes the files. */
  @TearDown
  public void clean() throws IOException {
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  /** The command. */
  @Benchmark
  public void command() throws IOException, InterruptedException {
    score("signals.csv", "scores.csv");
  }

  /** The naive twin. */
  @Benchmark
  public void naive() throws IOException, InterruptedException {
    java(NaiveScore.class.getName(), file("signals.csv"), file("naive.csv"), AS_OF);
  }

  private void score(String in, String out) throws IOException, InterruptedException {
    java("io.echolayer.cli.Main", "score", "--in", file(in), "--as-of", AS_OF, "--out", file(out));
  }

  private void java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:ActiveProcessorCount=" + cores, "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " must end with 0, but did not: " + printed);
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /** Each item's id and Echo Index. */
  private List<String> indices(String name) throws IOException {
    List<String> indices = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(name))) {
      List<String> cells = List.of(line.split(",", -1));
      indices.add(cells.get(0) + ' ' + cells.get(NaiveScore.INDEX_COLUMN));
    }
    return indices;
  }

  private static void write(Path file, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(NaiveScore.HEADER + "\n");
      for (int row = 0; row < rows; row++) {
        int shares = random.nextInt(10_000);
        out.write("c" + row + ",u" + random.nextInt(1000) + ",youtube,");
        out.write(random.nextInt(shares + 1) + "," + shares + "," + random.nextInt(100_000));
        out.write("," + random.nextDouble() + "," + random.nextDouble() * 90);
        out.write("," + random.nextInt(10_000_000));
        out.write(",2025-12-" + (10 + random.nextInt(22)) + "T10:00:00Z");
        out.write(",2026-01-1" + random.nextInt(5) + "T11:30:00Z," + random.nextDouble() * 12);
        out.write("," + (random.nextDouble() * 2 - 1) + "," + random.nextDouble());
        out.write("," + random.nextDouble() + "," + random.nextDouble() + "\n");
      }
    }
  }
}
