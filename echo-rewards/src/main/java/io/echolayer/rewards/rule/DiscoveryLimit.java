package io.echolayer.rewards.rule;

import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.RewardGuards;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.snapshot.Snapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which discoveries are rewarded: the first of each user and item, then the first of each item, by
 * the time of recording. A discovery by its creator, where that earns nothing, or by somebody whom
 * nobody trusts, takes no place from others.
 *
 * @param rewarded ids of the events; null if all are
 */
record DiscoveryLimit(@Nullable Set<String> rewarded) {
  private record UserAndItem(String user, String item) {}

  static DiscoveryLimit of(Snapshot snapshot) {
    RewardGuards guards = snapshot.ruleset().guards().rewards();
    if (guards.creatorDiscovers()
        && guards.discoveriesPerUser() == Guards.UNLIMITED
        && guards.discoveriesPerItem() == Guards.UNLIMITED) {
      return new DiscoveryLimit(null);
    }
    RewardTrust trust = RewardTrust.of(snapshot);
    List<EchoEvent.Discovery> told =
        snapshot.allEvents(EchoEvent.Discovery.class).stream()
            .filter(event -> trust.ofDiscoverer(event.user()) > 0)
            .filter(event -> guards.creatorDiscovers() || !isByCreator(event, snapshot))
            .sorted(Comparator.comparing(EchoEvent.Discovery::recorded))
            .toList();
    Map<UserAndItem, Integer> ofUser = new HashMap<>();
    Map<String, Integer> ofItem = new HashMap<>();
    Set<String> rewarded = new HashSet<>();
    for (EchoEvent.Discovery event : told) {
      UserAndItem key = new UserAndItem(event.user(), event.content());
      if (ofUser.merge(key, 1, Integer::sum) <= guards.discoveriesPerUser()
          && ofItem.merge(event.content(), 1, Integer::sum) <= guards.discoveriesPerItem()) {
        rewarded.add(event.id());
      }
    }
    return new DiscoveryLimit(rewarded);
  }

  boolean rewards(EchoEvent.Discovery event) {
    return rewarded == null || rewarded.contains(event.id());
  }

  private static boolean isByCreator(EchoEvent.Discovery event, Snapshot snapshot) {
    return snapshot.item(event.content()).creator().equals(event.user());
  }
}
