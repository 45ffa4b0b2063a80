package io.echolayer.benchmarks.gate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Single forks by JMH, which checks each benchmark's results before it times it. */
final class JmhForks implements ForkSource {
  private static final String BYTES = "gc.alloc.rate.norm";
  private static final int SHOWN_LINES = 12;
  private static final int FORK_SECONDS = 30;

  private final GateSettings settings;

  JmhForks(GateSettings settings) {
    this.settings = settings;
  }

  @Override
  public Measurement fork(Gate gate, Target target) {
    boolean bytes = gate.bytesAtMost() != null;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    long start = System.nanoTime();
    try {
      Collection<RunResult> results =
          new Runner(
                  options(gate, target, bytes).build(),
                  OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
              .run();
      if (results.size() != 1) {
        throw new BrokenBenchmarkException(
            target + " must be one benchmark, but is " + results.size(), new RunnerException());
      }
      return measurement(results.iterator().next(), gate);
    } catch (RunnerException e) {
      if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(FORK_SECONDS)) {
        throw new StarvedForkException(e);
      }
      throw new BrokenBenchmarkException(firstLines(log, e), e);
    }
  }

  private ChainedOptionsBuilder options(Gate gate, Target target, boolean bytes) {
    List<String> jvmArgs = new ArrayList<>(settings.jvmArgs());
    jvmArgs.addAll(target.jvmArgs());
    boolean warm = gate.timing().isWarm();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include('^' + Pattern.quote(target.benchmark()) + '$')
            .forks(1)
            .mode(warm ? Mode.AverageTime : Mode.SingleShotTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .warmupIterations(warm ? settings.warmups() * gate.warmth() : 0)
            .warmupTime(TimeValue.milliseconds(settings.iterationMillis()))
            .measurementIterations(gate.timing().iterations(settings))
            .measurementTime(TimeValue.milliseconds(settings.iterationMillis()))
            .jvmArgs(jvmArgs.toArray(String[]::new))
            .timeout(TimeValue.seconds(FORK_SECONDS))
            .shouldFailOnError(true);
    target.params().forEach(options::param);
    if (gate.timing() == Timing.WARM) {
      options.addProfiler(ThreadTimeProfiler.class);
    }
    return bytes ? options.addProfiler(GCProfiler.class) : options;
  }

  /** The lower quartile, since whatever disturbs an iteration makes it longer. */
  private static Measurement measurement(RunResult run, Gate gate) {
    List<Double> nanos = new ArrayList<>();
    double least = Double.NaN;
    for (BenchmarkResult fork : run.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        nanos.add(time(iteration, gate.timing()));
        Result<?> allocated = iteration.getSecondaryResults().get(BYTES);
        if (allocated != null) {
          least =
              Double.isNaN(least) ? allocated.getScore() : Math.min(least, allocated.getScore());
        }
      }
    }
    double[] sorted = nanos.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Measurement(sorted[(sorted.length - 1) / 4], least / gate.operations());
  }

  private static double time(IterationResult iteration, Timing timing) {
    return switch (timing) {
      case WALL, SHOTS -> iteration.getPrimaryResult().getScore();
      case WARM -> secondary(iteration, ThreadTimeProfiler.RESULT, ThreadTimeProfiler.class);
      case COLD -> secondary(iteration, ThreadTime.COUNTER, ThreadTime.class);
    };
  }

  private static double secondary(IterationResult iteration, String name, Class<?> clock) {
    Result<?> counted = iteration.getSecondaryResults().get(name);
    if (counted == null) {
      throw new BrokenBenchmarkException(
          "a benchmark that is timed so must count its time by "
              + clock.getSimpleName()
              + ", but counts "
              + iteration.getSecondaryResults().keySet(),
          new IllegalStateException());
    }
    return counted.getScore();
  }

  /** The start of what the fork printed, where the reason stands. */
  private static String firstLines(ByteArrayOutputStream log, RunnerException failure) {
    List<String> lines =
        Arrays.stream(log.toString(StandardCharsets.UTF_8).split("\n", -1))
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("WARNING"))
            .toList();
    return failure.getMessage()
        + '\n'
        + String.join("\n", lines.subList(0, Math.min(SHOWN_LINES, lines.size())));
  }
}
