package io.echolayer.rewards.epoch;

import static io.echolayer.rewards.epoch.Logs.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random valid log of 10, 11 and 12 January: few users and items, so that loops, late events,
 * retractions, shared wallets and empty pools all happen.
 */
record RandomLog(List<String> lines) {
  private static final List<String> WALLETS =
      List.of(
          "11111111111111111111111111111111",
          "So11111111111111111111111111111111111111112",
          "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
  private static final int SECONDS = 3 * 86_400;

  static RandomLog random(Random random) {
    return new Generator(random).log();
  }

  private static final class Generator {
    private record Logged(String id, int recorded) {}

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<Logged> retractable = new ArrayList<>();

    Generator(Random random) {
      this.random = random;
    }

    RandomLog log() {
      for (int i = random.nextInt(5); i > 0; i--) {
        add("user", random.nextInt(SECONDS), user());
      }
      int[] created = new int[1 + random.nextInt(4)];
      for (int c = 0; c < created.length; c++) {
        created[c] = random.nextInt(SECONDS);
        String members = "'content':'c" + c + "','creator':'" + person() + "','platform':'reddit'";
        // Published and known at once: what happens to an item must not be known before the item.
        lines.add(event("p" + c, "content", time(created[c]), members));
      }
      for (int i = random.nextInt(30); i > 0; i--) {
        int c = random.nextInt(created.length);
        happen("'content':'c" + c + "'", created[c] + random.nextInt(SECONDS - created[c]));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        add("milestone", random.nextInt(SECONDS), "'user':'" + person() + "','level':1");
      }
      for (int i = retractable.isEmpty() ? 0 : random.nextInt(8); i > 0; i--) {
        Logged target = retractable.get(random.nextInt(retractable.size()));
        int at = Math.min(SECONDS - 1, target.recorded() + random.nextInt(86_400));
        lines.add(
            event("r" + lines.size(), "retraction", time(at), "'event':'" + target.id() + "'"));
      }
      return new RandomLog(List.copyOf(lines));
    }

    private void happen(String content, int at) {
      switch (random.nextInt(4)) {
        case 0 -> add("discovery", at, content + ",'user':'" + person() + "'");
        case 1 -> add("observation", at, content + ",'signals':{" + signals() + "}");
        default ->
            add(
                "propagation",
                at,
                content
                    + (",'source':'" + person() + "','target':'" + person() + "'")
                    + maybe(",'targetPlatform':'telegram'")
                    + maybe(",'strength':" + random.nextInt(11)));
      }
    }

    private String user() {
      return "'user':'"
          + person()
          + "'"
          + maybe(",'influence':" + random.nextInt(101) / 100.0)
          + maybe(",'reach':" + random.nextInt(100_000))
          + maybe(",'engagementRate':" + random.nextInt(101) / 100.0)
          + maybe(",'wallet':'" + WALLETS.get(random.nextInt(WALLETS.size())) + "'");
    }

    private String signals() {
      String all =
          maybe(",'engagement':{'likes':" + random.nextInt(300) / 100.0 + "}")
              + maybe(",'viewTimeSeconds':" + random.nextInt(90))
              + maybe(",'totalViews':" + random.nextInt(1_000_000))
              + maybe(",'totalShares':9,'discoveryShares':" + random.nextInt(10))
              + maybe(",'sentiment':" + (random.nextInt(201) - 100) / 100.0)
              + maybe(",'credibility':" + random.nextInt(101) / 100.0);
      return all.isEmpty() ? "" : all.substring(1);
    }

    private void add(String type, int at, String members) {
      String id = "e" + lines.size();
      // One in five becomes known late, up to two days and never after the last.
      int recorded =
          random.nextInt(5) > 0 ? at : Math.min(SECONDS - 1, at + random.nextInt(2 * 86_400));
      String late = recorded == at ? "" : ",'recorded':'2026-01-" + time(recorded) + "Z'";
      lines.add(event(id, type, time(at), members + late));
      retractable.add(new Logged(id, recorded));
    }

    private String person() {
      return "u" + random.nextInt(5);
    }

    private String maybe(String member) {
      return random.nextBoolean() ? member : "";
    }

    private static String time(int second) {
      return String.format(
          "%02dT%02d:%02d:%02d",
          10 + second / 86_400, second / 3600 % 24, second / 60 % 60, second % 60);
    }
  }
}
