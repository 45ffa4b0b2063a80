package io.echolayer.rewards.snapshot;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.metric.Elapsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The Echo Score of users. Source: specification section 6. */
final class EchoScores {
  private static final double HOURS_PER_DAY = Duration.ofDays(1).toHours();

  private EchoScores() {}

  static Map<String, Double> of(Snapshot snapshot) {
    double window = snapshot.ruleset().rewards().activity().activeDays() * HOURS_PER_DAY;
    Map<String, Double> scores = new TreeMap<>(Utf8Order.ASCENDING);
    for (Item item : snapshot.items()) {
      Instant last = item.score().signals().lastInteractionAt().orElse(item.publication().at());
      if (Elapsed.hours(last, snapshot.interval().to()) <= window) {
        scores.merge(item.creator(), item.score().echoIndex(), Double::sum);
      }
    }
    return Collections.unmodifiableMap(scores);
  }
}
