package io.echolayer.redis;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A real Redis in a process of its own, which can be killed and started again on its port. */
final class RedisProcess implements AutoCloseable {
  private static final Path HOME = home();
  private static final String EXECUTABLE = executable();

  private final int port;
  private final List<String> settings;
  private Process process;

  private RedisProcess(int port, List<String> settings) {
    this.port = port;
    this.settings = settings;
  }

  /** Starts one that keeps nothing when it ends. */
  static RedisProcess start() {
    return start("--save", "", "--appendonly", "no");
  }

  static RedisProcess start(String... settings) {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RedisProcess redis = new RedisProcess(free.getLocalPort(), List.of(settings));
      free.close();
      redis.restart();
      Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
      return redis;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void restart() {
    List<String> command = new ArrayList<>(List.of(EXECUTABLE, "--bind", "127.0.0.1"));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(settings);
    try {
      process =
          new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true).start();
      BufferedReader output = process.inputReader();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.contains("Ready to accept connections")) {
          return;
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("redis-server ended before it was ready: " + command);
  }

  String uri() {
    return "redis://127.0.0.1:" + port;
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Stops it without ending it, or lets it go on: {@code STOP} or {@code CONT}. */
  void signal(String name) {
    List<String> command = List.of("kill", "-" + name, Long.toString(process.pid()));
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(command + " failed");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  private static Path home() {
    try {
      Path home = Files.createTempDirectory("echo-redis");
      home.toFile().deleteOnExit();
      return home;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String executable() {
    try {
      File executable = ExecutableProvider.newJarResourceProvider(HOME.toFile()).get();
      executable.deleteOnExit();
      return executable.getAbsolutePath();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
