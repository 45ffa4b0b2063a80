package io.echolayer.tck;

import io.echolayer.core.signal.Engagement;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.store.StoredPropagation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Propagations by hand and by seed. */
final class SamplePropagations {
  static final Instant START = Instant.parse("2026-01-10T00:00:00Z");

  /** Doubles at the edges of the format. */
  static final List<Double> DOUBLES =
      List.of(
          0.0,
          -0.0,
          Double.MIN_VALUE,
          Double.MIN_NORMAL,
          0.1,
          Math.nextUp(0.1),
          1.0 / 3,
          Math.nextDown(Double.MIN_NORMAL),
          0x1p53 + 2,
          Math.nextUp(1e22),
          Double.MAX_VALUE);

  private SamplePropagations() {}

  static PropagationEvent event(String id, int second, String source, String content) {
    Instant at = START.plusSeconds(second);
    return new PropagationEvent(id, content, source, "t", at, "youtube", "reddit", 1);
  }

  static StoredPropagation propagation(String id, int second, String source, String content) {
    return StoredPropagation.of(event(id, second, source, content), 0.25);
  }

  /** Every awkward text in every place that takes it, with every awkward double. */
  static List<StoredPropagation> awkward() {
    List<StoredPropagation> all = new ArrayList<>();
    for (int i = 0; i < AwkwardTexts.KEPT.size(); i++) {
      String text = AwkwardTexts.KEPT.get(i);
      for (int j = 0; j < DOUBLES.size(); j++) {
        double real = DOUBLES.get(j);
        PropagationEvent event =
            new PropagationEvent(
                j + text,
                "c" + text,
                text,
                text,
                START.plusSeconds(i),
                "platform" + i,
                "\ud83d\ude00'\"" + i,
                real);
        Engagement engagement = Engagement.of(Map.of(text, real, "likes", 0.5));
        all.add(new StoredPropagation(event, real, "like", engagement, Math.max(1, real)));
      }
    }
    return all;
  }

  /** Many events in few seconds, between few users and contents, in no order. */
  static List<StoredPropagation> crowd(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<StoredPropagation> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      PropagationEvent event =
          new PropagationEvent(
              Long.toHexString(random.nextLong()),
              "c" + random.nextInt(5),
              "u" + random.nextInt(20),
              "u" + random.nextInt(20),
              START.plusSeconds(random.nextInt(4) * 3_600L),
              "youtube",
              random.nextBoolean() ? "youtube" : "tiktok",
              random.nextInt(10));
      all.add(StoredPropagation.of(event, random.nextDouble()));
    }
    return all;
  }
}
