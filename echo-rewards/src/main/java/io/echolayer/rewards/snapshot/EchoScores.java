package io.echolayer.rewards.snapshot;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.metric.Elapsed;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Echo Score of users: the sum of the current indices of their active items, in order of
 * content id. An item is active if it was touched within 30 days. Source: specification section 6.
 */
public final class EchoScores {
  private static final double HOURS_PER_DAY = 24;

  private EchoScores() {}

  /** The Echo Score of every user with an active item, by user id in order. */
  public static Map<String, Double> of(Snapshot snapshot) {
    double window = snapshot.ruleset().rewards().activity().activeDays() * HOURS_PER_DAY;
    Map<String, Double> scores = new TreeMap<>(Utf8Order.ASCENDING);
    for (Item item : snapshot.items()) {
      Signals signals = item.score().signals();
      Instant touched = signals.lastInteractionAt().orElse(item.content().at());
      if (Elapsed.hours(touched, snapshot.interval().to()) <= window) {
        scores.merge(item.content().creator(), item.score().echoIndex(), Double::sum);
      }
    }
    return scores;
  }
}
