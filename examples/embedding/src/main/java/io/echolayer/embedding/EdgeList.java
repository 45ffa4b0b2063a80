package io.echolayer.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes an event log of an edge list; the code of docs/specification/event-log.md. */
public final class EdgeList {
  private EdgeList() {}

  /** Takes a file of edges and the log to write. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[1]), events(Files.readAllLines(Path.of(args[0])), "web"));
  }

  static List<String> events(Iterable<String> edges, String platform) {
    List<String> log = new ArrayList<>();
    Set<String> published = new HashSet<>();
    for (String edge : edges) {
      String[] cells = edge.split(",", -1); // item, source, target, second since 1970
      String at = Instant.ofEpochSecond(Long.parseLong(cells[3])).toString();
      if (published.add(cells[0])) {
        log.add(
            """
            {"type":"content","id":"c%d","at":"%s","content":"%s","creator":"%s","platform":"%s"}"""
                .formatted(log.size(), at, cells[0], cells[1], platform));
      }
      log.add(
          """
          {"type":"propagation","id":"p%d","at":"%s","content":"%s","source":"%s","target":"%s"}"""
              .formatted(log.size(), at, cells[0], cells[1], cells[2]));
    }
    return log;
  }
}
