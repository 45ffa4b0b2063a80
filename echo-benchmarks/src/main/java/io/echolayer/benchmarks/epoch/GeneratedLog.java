package io.echolayer.benchmarks.epoch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * A day of a platform as an event log: for every 10 events one item and two users, half of whom
 * have a profile; of the rest 70 % propagations, 10 % discoveries, 20 % observations, more of them
 * on few items.
 */
final class GeneratedLog {
  static final Instant DAY = Instant.parse("2026-01-10T00:00:00Z");

  private static final String[] PLATFORMS = {"twitter", "telegram", "youtube", "reddit", "tiktok"};
  private static final int SECONDS = 86_400;

  private final SplittableRandom random = new SplittableRandom(42);
  private final BufferedWriter out;
  private final int items;
  private final int users;
  private final long[] published;
  private int written;

  private GeneratedLog(BufferedWriter out, int events) {
    this.out = out;
    this.items = events / 10;
    this.users = events / 5;
    this.published = new long[items];
  }

  /** Writes a log of {@code events} events. */
  static void write(Path file, int events) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      GeneratedLog log = new GeneratedLog(out, events);
      for (int user = 0; user < log.users / 2; user++) {
        log.profile(user);
      }
      for (int item = 0; item < log.items; item++) {
        log.publication(item);
      }
      while (log.written < events) {
        log.happening();
      }
    }
  }

  private void profile(int user) throws IOException {
    event(
        "user",
        random.nextInt(3600),
        "\"user\":\"u"
            + user
            + "\",\"influence\":"
            + random.nextDouble()
            + ",\"reach\":"
            + random.nextInt(100_000)
            + ",\"engagementRate\":"
            + random.nextDouble());
  }

  private void publication(int item) throws IOException {
    published[item] = random.nextInt(80_000);
    event(
        "content",
        published[item],
        "\"content\":\"c"
            + item
            + "\",\"creator\":"
            + user()
            + ",\"platform\":\""
            + platform()
            + '"');
  }

  private void happening() throws IOException {
    int item = (int) (items * Math.pow(random.nextDouble(), 2));
    long at = published[item] + random.nextInt((int) (SECONDS - published[item]));
    String content = "\"content\":\"c" + item + "\",";
    int kind = random.nextInt(10);
    if (kind < 7) {
      event(
          "propagation",
          at,
          content
              + "\"source\":"
              + user()
              + ",\"target\":"
              + user()
              + ",\"targetPlatform\":\""
              + platform()
              + "\",\"strength\":"
              + random.nextInt(1000) / 100.0);
    } else if (kind < 8) {
      event("discovery", at, content + "\"user\":" + user());
    } else {
      event(
          "observation",
          at,
          content
              + "\"signals\":{\"totalViews\":"
              + random.nextInt(1_000_000)
              + ",\"engagement\":{\"likes\":"
              + random.nextDouble() / 5
              + ",\"comments\":"
              + random.nextDouble() / 9
              + "},\"viewTimeSeconds\":"
              + random.nextInt(90)
              + ",\"sentiment\":"
              + (random.nextDouble() * 2 - 1)
              + ",\"credibility\":"
              + random.nextDouble()
              + '}');
    }
  }

  private void event(String type, long second, String members) throws IOException {
    out.write(
        "{\"type\":\""
            + type
            + "\",\"id\":\"e"
            + written++
            + "\",\"at\":\""
            + DAY.plusSeconds(second)
            + "\","
            + members
            + "}\n");
  }

  private String user() {
    return "\"u" + random.nextInt(users) + '"';
  }

  private String platform() {
    return PLATFORMS[random.nextInt(PLATFORMS.length)];
  }
}
