package io.echolayer.cli.demo;

import io.echolayer.core.internal.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How one item spreads: who has it passes it on, now and then to another platform, and some tell
 * that they discovered it.
 */
final class Cascade {
  private static final int LARGEST = 260;

  private final SampleItem item;
  private final List<SampleUser> users;
  private final Instant end;
  private final Dice dice;
  private final List<JsonObject> shares = new ArrayList<>();
  private final List<JsonObject> discoveries = new ArrayList<>();

  private Cascade(SampleItem item, List<SampleUser> users, Instant end, Dice dice) {
    this.item = item;
    this.users = users;
    this.end = end;
    this.dice = dice;
  }

  static Cascade of(SampleItem item, List<SampleUser> users, Instant end, Dice dice) {
    Cascade cascade = new Cascade(item, users, end, dice);
    cascade.spread();
    return cascade;
  }

  /** Propagation events, in no order. */
  List<JsonObject> shares() {
    return shares;
  }

  /** Discovery events, in no order. */
  List<JsonObject> discoveries() {
    return discoveries;
  }

  /** Propagations before {@code instant}. */
  int sharesBefore(Instant instant) {
    int count = 0;
    for (JsonObject share : shares) {
      if (share.instant("at").isBefore(instant)) {
        count++;
      }
    }
    return count;
  }

  private void spread() {
    Deque<Holder> holders = new ArrayDeque<>();
    holders.add(new Holder(item.creator(), item.at(), item.platform()));
    boolean first = true;
    while (!holders.isEmpty() && shares.size() < LARGEST) {
      Holder holder = holders.remove();
      int audience = first ? 4 + dice.below(14) : dice.below(4);
      first = false;
      for (int i = 0; i < audience && shares.size() < LARGEST; i++) {
        if (dice.happens(Math.min(0.95, item.appeal() * (0.5 + holder.user().influence())))) {
          pass(holder, holders);
        }
      }
    }
  }

  private void pass(Holder holder, Deque<Holder> holders) {
    SampleUser target = dice.oneOf(users);
    Instant at = holder.since().plusSeconds(Math.round(60 + dice.waiting(3 * 3600)));
    if (target.equals(holder.user()) || !at.isBefore(end)) {
      return;
    }
    String platform = dice.happens(0.25) ? SampleItem.platform(dice) : holder.platform();
    JsonObject.Builder share =
        JsonObject.builder()
            .put("type", "propagation")
            .put("id", "share-" + item.id() + "-" + (shares.size() + 1))
            .put("at", at)
            .put("content", item.id())
            .put("source", holder.user().id())
            .put("target", target.id())
            .put("sourcePlatform", holder.platform())
            .put("targetPlatform", platform);
    shares.add(
        dice.happens(0.3)
            ? share.put("strength", Dice.rounded(dice.heavy(0.3, 4), 2)).build()
            : share.build());
    holders.add(new Holder(target, at, platform));
    discover(target, at);
  }

  private void discover(SampleUser user, Instant shared) {
    Instant at = shared.plusSeconds(Math.round(30 + dice.waiting(1800)));
    if (dice.happens(0.25) && !user.equals(item.creator()) && at.isBefore(end)) {
      discoveries.add(
          JsonObject.builder()
              .put("type", "discovery")
              .put("id", "discovery-" + item.id() + "-" + (discoveries.size() + 1))
              .put("at", at)
              .put("content", item.id())
              .put("user", user.id())
              .build());
    }
  }

  private record Holder(SampleUser user, Instant since, String platform) {}
}
