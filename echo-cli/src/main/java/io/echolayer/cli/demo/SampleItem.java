package io.echolayer.cli.demo;

import io.echolayer.core.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * Something that somebody published.
 *
 * @param appeal how likely those who see it pass it on; most have little
 * @param quality what its observations say of it, 0 to 1
 */
record SampleItem(
    String id, SampleUser creator, String platform, Instant at, double appeal, double quality) {
  private static final List<String> PLATFORMS =
      List.of(
          "twitter",
          "twitter",
          "youtube",
          "youtube",
          "telegram",
          "reddit",
          "linkedin",
          "tiktok",
          "instagram");

  static SampleItem of(int number, SampleUser creator, Instant at, Dice dice) {
    return new SampleItem(
        "c" + number,
        creator,
        dice.oneOf(PLATFORMS),
        at,
        dice.heavy(0.22, 1.1),
        dice.between(0.25, 0.98));
  }

  static String platform(Dice dice) {
    return dice.oneOf(PLATFORMS);
  }

  JsonObject event() {
    return JsonObject.builder()
        .put("type", "content")
        .put("id", "publish-" + id)
        .put("at", at)
        .put("content", id)
        .put("creator", creator.id())
        .put("platform", platform)
        .build();
  }

  /**
   * What a platform would report of it.
   *
   * @param shares propagations so far, which views follow
   */
  JsonObject observation(int number, Instant seen, int shares, Dice dice) {
    long views = Math.round((40 + creator.reach() * 0.2 + shares * 90.0) * dice.between(0.6, 1.4));
    JsonObject.Builder signals =
        JsonObject.builder()
            .put(
                "engagement",
                JsonObject.builder()
                    .put("likes", Dice.rounded(quality * dice.between(0.1, 0.5), 4))
                    .put("comments", Dice.rounded(quality * dice.between(0.05, 0.5), 4))
                    .put("shares", Dice.rounded(Math.min(0.9, 2.0 * shares / views), 4))
                    .build())
            .put("totalViews", views)
            .put("credibility", Dice.rounded(near(quality, dice), 3))
            .put("relevance", Dice.rounded(near(quality, dice), 3))
            .put("originality", Dice.rounded(near(quality, dice), 3))
            .put("sentiment", Dice.rounded(2 * near(quality, dice) - 1, 3));
    if (!platform.equals("twitter") && !platform.equals("telegram")) {
      signals.put("viewTimeSeconds", Dice.rounded(10 + 80 * near(quality, dice), 1));
    }
    return JsonObject.builder()
        .put("type", "observation")
        .put("id", "seen-" + id + "-" + number)
        .put("at", seen)
        .put("content", id)
        .put("signals", signals.build())
        .build();
  }

  private static double near(double quality, Dice dice) {
    return Math.min(1, Math.max(0, quality + dice.between(-0.15, 0.15)));
  }
}
