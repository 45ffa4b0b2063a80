package io.echolayer.rewards.rule;

import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.RewardGuards;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which creations are rewarded: those of items about which enough is known, and of these the first
 * of each creator and UTC day, by the time of recording. What is not rewarded does not use up the
 * limit; coverage is that of the epoch's end.
 *
 * @param rewarded ids of the events; null if all are
 */
record CreationLimit(@Nullable Set<String> rewarded) {
  private record CreatorAndDay(String creator, LocalDate day) {}

  static CreationLimit of(Snapshot snapshot) {
    RewardGuards guards = snapshot.ruleset().guards().rewards();
    if (guards.creationsPerDay() == Guards.UNLIMITED && guards.creationCoverage() == 0) {
      return new CreationLimit(null);
    }
    List<EchoEvent.Content> known =
        snapshot.allEvents(EchoEvent.Content.class).stream()
            .filter(published -> isCovered(published, snapshot, guards.creationCoverage()))
            .sorted(Comparator.comparing(EchoEvent.Content::recorded))
            .toList();
    Map<CreatorAndDay, Integer> count = new HashMap<>();
    Set<String> rewarded = new HashSet<>();
    for (EchoEvent.Content published : known) {
      LocalDate day = LocalDate.ofInstant(published.recorded(), ZoneOffset.UTC);
      CreatorAndDay key = new CreatorAndDay(published.creator(), day);
      if (count.merge(key, 1, Integer::sum) <= guards.creationsPerDay()) {
        rewarded.add(published.id());
      }
    }
    return new CreationLimit(rewarded);
  }

  boolean rewards(EchoEvent.Content published) {
    return rewarded == null || rewarded.contains(published.id());
  }

  private static boolean isCovered(EchoEvent.Content published, Snapshot snapshot, double above) {
    return above == 0 || snapshot.item(published.content()).score().coverage() > above;
  }
}
