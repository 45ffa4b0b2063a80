package io.echolayer.core.index;

import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Random signals as plain numbers by field name; an absent field has no entry, instants are epoch
 * seconds. Extremes are as likely as ordinary values.
 */
record Sample(SortedMap<String, Number> known, SortedMap<String, Double> rates) {
  static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  static final List<String> COUNTS =
      List.of("discoveryShares", "totalShares", "platformReach", "totalViews");
  static final List<String> INSTANTS = List.of("createdAt", "lastInteractionAt");
  static final List<String> RATES = List.of("viewTimeSeconds", "interactionFrequency");
  static final List<String> SHARES =
      List.of("sentiment", "credibility", "relevance", "originality");

  static Sample random(Random random) {
    double absent = random.nextInt(3) * 0.25;
    SortedMap<String, Number> known = new TreeMap<>();
    for (List<String> fields : List.of(COUNTS, INSTANTS, RATES, SHARES)) {
      for (String field : fields) {
        if (random.nextDouble() >= absent) {
          known.put(field, value(field, random));
        }
      }
    }
    order(known, "discoveryShares", "totalShares");
    order(known, "createdAt", "lastInteractionAt");
    SortedMap<String, Double> rates = new TreeMap<>();
    for (String name : List.of("comments", "likes", "shares", "\u00e9clats")) {
      if (random.nextDouble() >= absent) {
        rates.put(name, random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble() * 8 - 7));
      }
    }
    return new Sample(known, rates);
  }

  static Number value(String field, Random random) {
    if (COUNTS.contains(field)) {
      return switch (random.nextInt(5)) {
        case 0 -> (long) random.nextInt(3);
        case 1 -> Long.MAX_VALUE - random.nextInt(3);
        case 2 -> (long) random.nextInt(100);
        default -> (long) Math.pow(10, random.nextDouble() * 18);
      };
    }
    if (INSTANTS.contains(field)) {
      long reach = random.nextBoolean() ? 30 * 86_400L : 3000 * 86_400L;
      return AS_OF.getEpochSecond() + 86_400 - (long) (random.nextDouble() * reach);
    }
    if (RATES.contains(field)) {
      return random.nextInt(5) == 0 ? 0.0 : Math.pow(10, random.nextDouble() * 6 - 3);
    }
    return random.nextInt(4) == 0 ? random.nextInt(2) * 1.0 : random.nextDouble();
  }

  private static void order(SortedMap<String, Number> known, String low, String high) {
    if (known.containsKey(low) && known.containsKey(high)) {
      long a = known.get(low).longValue();
      long b = known.get(high).longValue();
      known.put(low, Math.min(a, b));
      known.put(high, Math.max(a, b));
    }
  }

  Sample with(String field, Number value) {
    SortedMap<String, Number> changed = new TreeMap<>(known);
    changed.put(field, value);
    return new Sample(changed, rates);
  }

  Sample without(String field) {
    SortedMap<String, Number> changed = new TreeMap<>(known);
    changed.remove(field);
    return new Sample(changed, rates);
  }

  Sample withRates(Map<String, Double> other) {
    return new Sample(known, new TreeMap<>(other));
  }

  Signals signals() {
    Signals.Builder into = Signals.builder("c", "u", "reddit").engagement(Engagement.of(rates));
    known.forEach((field, value) -> set(into, field, value));
    return into.build();
  }

  private static void set(Signals.Builder into, String field, Number value) {
    switch (field) {
      case "discoveryShares" -> into.discoveryShares(value.longValue());
      case "totalShares" -> into.totalShares(value.longValue());
      case "platformReach" -> into.platformReach(value.longValue());
      case "totalViews" -> into.totalViews(value.longValue());
      case "createdAt" -> into.createdAt(Instant.ofEpochSecond(value.longValue()));
      case "lastInteractionAt" -> into.lastInteractionAt(Instant.ofEpochSecond(value.longValue()));
      case "viewTimeSeconds" -> into.viewTimeSeconds(value.doubleValue());
      case "interactionFrequency" -> into.interactionFrequency(value.doubleValue());
      case "sentiment" -> into.sentiment(value.doubleValue());
      case "credibility" -> into.credibility(value.doubleValue());
      case "relevance" -> into.relevance(value.doubleValue());
      case "originality" -> into.originality(value.doubleValue());
      default -> throw new AssertionError(field);
    }
  }
}
