package io.echolayer.cli.demo;

import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

  EchoEvent event() {
    return new EchoEvent.Content(Stamp.of("publish-" + id, at), id, creator.id(), platform);
  }

  /**
   * What a platform would report of it.
   *
   * @param propagations how many there were so far; views follow them
   */
  EchoEvent observation(int number, Instant seen, int propagations, Dice dice) {
    long views =
        Math.round((40 + creator.reach() * 0.2 + propagations * 90.0) * dice.between(0.6, 1.4));
    Signals.Builder signals =
        Signals.builder(id, creator.id(), platform)
            .engagement(
                Engagement.of(
                    Map.of(
                        "likes", Dice.rounded(quality * dice.between(0.1, 0.5), 4),
                        "comments", Dice.rounded(quality * dice.between(0.05, 0.5), 4),
                        "shares", Dice.rounded(Math.min(0.9, 2.0 * propagations / views), 4))))
            .totalViews(views)
            .credibility(Dice.rounded(near(quality, dice), 3))
            .relevance(Dice.rounded(near(quality, dice), 3))
            .originality(Dice.rounded(near(quality, dice), 3))
            .sentiment(Dice.rounded(2 * near(quality, dice) - 1, 3));
    if (!platform.equals("twitter") && !platform.equals("telegram")) {
      signals.viewTimeSeconds(Dice.rounded(10 + 80 * near(quality, dice), 1));
    }
    return EchoEvent.Observation.of(Stamp.of("seen-" + id + "-" + number, seen), signals.build());
  }

  private static double near(double quality, Dice dice) {
    return Math.min(1, Math.max(0, quality + dice.between(-0.15, 0.15)));
  }
}
