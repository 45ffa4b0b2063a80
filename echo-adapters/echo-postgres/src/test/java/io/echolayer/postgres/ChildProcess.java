package io.echolayer.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link ClosingChild} in a JVM of its own. */
final class ChildProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 600;

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Thread reader = new Thread(this::read, "child-output");

  private ChildProcess(Process process) {
    this.process = process;
    reader.start();
  }

  static ChildProcess start(int port, String schema, int batch) throws IOException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ClosingChild.class.getName(),
                Integer.toString(port),
                schema,
                Integer.toString(batch))
            .redirectErrorStream(true)
            .start();
    return new ChildProcess(process);
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (line.equals(ClosingChild.READY)) {
          ready.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.countDown();
    }
  }

  /** Waits until it is about to write. */
  void awaitReady() throws InterruptedException {
    if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The child must begin, but said " + lines);
    }
  }

  /** SIGKILL; returns whether it was still at work. */
  boolean kill() throws InterruptedException {
    boolean alive = process.isAlive();
    process.destroyForcibly();
    await();
    return alive && process.exitValue() != 0;
  }

  /** Waits for its end and returns its exit status. */
  int await() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The child must end, but said " + lines);
    }
    reader.join();
    return process.exitValue();
  }

  /** All that it said. */
  List<String> lines() {
    return lines;
  }

  /** What it was told to be kept: number and hash. */
  List<String> kept() {
    return lines.stream()
        .filter(line -> line.startsWith(ClosingChild.KEPT))
        .map(line -> line.substring(ClosingChild.KEPT.length()))
        .toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
