package io.echolayer.solana.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.echolayer.core.internal.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in front of a node and lets things go wrong by a seed. */
final class FaultyProxy implements AutoCloseable {
  private final URI node;
  private final Random random;
  private final double share;
  private final long lateMillis;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String firstBlockhash = "";
  private int faults;

  /**
   * A proxy of {@code node}.
   *
   * @param share of questions that something goes wrong with
   * @param lateMillis after which nobody waits for an answer
   */
  FaultyProxy(URI node, long seed, double share, long lateMillis) throws IOException {
    this.node = node;
    this.random = new Random(seed);
    this.share = share;
    this.lateMillis = lateMillis;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What went wrong so far. */
  synchronized int faults() {
    return faults;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String question =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String method = JsonObject.parse(question).text("method");
      switch (next(method)) {
        case NONE -> answer(exchange, 200, node(question));
        case QUESTION_LOST -> {}
        case ANSWER_LOST -> node(question);
        case TWICE -> {
          node(question);
          answer(exchange, 200, node(question));
        }
        case LATE -> {
          String answer = node(question);
          sleep(lateMillis);
          answer(exchange, 200, answer);
        }
        case LIMITED -> {
          exchange.getResponseHeaders().set("Retry-After", "1");
          answer(exchange, 429, "");
        }
        case UNAVAILABLE -> answer(exchange, 503, "");
        case TORN -> {
          String answer = node(question);
          answer(exchange, 200, answer.substring(0, answer.length() / 2));
        }
        case LIE -> answer(exchange, 200, lie(node(question)));
        case FORKED -> answer(exchange, 200, fork(node(question)));
      }
    }
  }

  private synchronized Fault next(String method) {
    if (random.nextDouble() >= share) {
      return Fault.NONE;
    }
    faults++;
    Fault fault = Fault.values()[1 + random.nextInt(Fault.values().length - 1)];
    return switch (fault) {
      case LIE -> method.equals("getLatestBlockhash") ? fault : Fault.ANSWER_LOST;
      case FORKED -> method.equals("getSignatureStatuses") ? fault : Fault.TWICE;
      default -> fault;
    };
  }

  private synchronized String lie(String answer) {
    String blockhash = JsonObject.parse(answer).object("result").object("value").text("blockhash");
    if (firstBlockhash.isEmpty()) {
      firstBlockhash = blockhash;
    }
    return switch (random.nextInt(4)) {
      case 0 ->
          answer.replace(blockhash, TestMint.wallet(random.nextLong()).publicKey().toString());
      case 1 -> answer.replace(blockhash, firstBlockhash);
      case 2 -> answer.replaceAll("\"lastValidBlockHeight\":[0-9]+", "\"lastValidBlockHeight\":1");
      default ->
          answer.replaceAll("\"lastValidBlockHeight\":[0-9]+", "\"lastValidBlockHeight\":99999999");
    };
  }

  private static String fork(String answer) {
    return answer.replaceAll(
        "\\{\"confirmationStatus\":\"(processed|confirmed)\"[^{}]*(\\{[^{}]*}[^{}]*)*}", "null");
  }

  private String node(String question) throws IOException {
    try {
      return http.send(
              HttpRequest.newBuilder(node)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(question))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String answer) {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    try {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("the client has gone", e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
