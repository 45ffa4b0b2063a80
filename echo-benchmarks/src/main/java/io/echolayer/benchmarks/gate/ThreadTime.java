package io.echolayer.benchmarks.gate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The processor time of the thread that runs a benchmark, for one that is timed {@code cold}. A
 * first call cannot be repeated within its JVM, and a busy neighbour interrupts each of them; this
 * clock stands still meanwhile.
 *
 * <p>A parameter of the benchmark's method, started as its first statement and stopped as its last.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ThreadTime {
  /** Name of the counter among the benchmark's results. */
  static final String COUNTER = "cpuNanos";

  /** Nanoseconds between start and stop. */
  public long cpuNanos;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long started = threads.getCurrentThreadCpuTime();

  /** Starts the clock. */
  public void start() {
    started = threads.getCurrentThreadCpuTime();
  }

  /** Stops it. */
  public void stop() {
    cpuNanos = threads.getCurrentThreadCpuTime() - started;
  }
}
