package io.echolayer.solana.internal.rpc;

import com.sun.net.httpserver.HttpServer;
import io.echolayer.core.internal.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A node that answers as it is told, one answer after the other, and then the last one for ever.
 */
public final class ScriptedNode implements AutoCloseable {
  /**
   * An answer.
   *
   * @param status of HTTP, or 0 to hang up without one
   * @param result value of the member result, or the whole body where the status is not 200
   */
  public record Answer(int status, Map<String, String> headers, String result, long afterMillis) {
    public static Answer of(String result) {
      return new Answer(200, Map.of(), result, 0);
    }

    public static Answer failure(int status) {
      return new Answer(status, Map.of(), "", 0);
    }

    Answer with(String header, String value) {
      return new Answer(status, Map.of(header, value), result, afterMillis);
    }

    Answer after(long millis) {
      return new Answer(status, headers, result, millis);
    }
  }

  static final Answer HANG_UP = Answer.failure(0);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<JsonObject> asked = Collections.synchronizedList(new ArrayList<>());

  public ScriptedNode(Answer... script) {
    Collections.addAll(answers, script);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          JsonObject question =
              JsonObject.parse(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          asked.add(question);
          Answer answer = next();
          sleep(answer.afterMillis());
          if (answer.status() != 0) {
            byte[] body = body(answer, question).getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/?key=secret");
  }

  /** The questions so far. */
  public List<JsonObject> asked() {
    return List.copyOf(asked);
  }

  private synchronized Answer next() {
    return answers.size() > 1 ? answers.remove() : answers.element();
  }

  private static String body(Answer answer, JsonObject question) {
    if (answer.status() != 200) {
      return answer.result();
    }
    String member = answer.result().startsWith("{\"code\"") ? "error" : "result";
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + question.count("id")
        + ",\""
        + member
        + "\":"
        + answer.result()
        + "}";
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
