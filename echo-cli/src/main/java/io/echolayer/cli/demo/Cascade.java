package io.echolayer.cli.demo;

import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
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
  private final List<EchoEvent.Propagation> propagations = new ArrayList<>();
  private final List<EchoEvent.Discovery> discoveries = new ArrayList<>();

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
  List<EchoEvent.Propagation> propagations() {
    return propagations;
  }

  /** Discovery events, in no order. */
  List<EchoEvent.Discovery> discoveries() {
    return discoveries;
  }

  /** Propagations before {@code instant}. */
  int propagationsBefore(Instant instant) {
    int count = 0;
    for (EchoEvent.Propagation propagation : propagations) {
      if (propagation.at().isBefore(instant)) {
        count++;
      }
    }
    return count;
  }

  private void spread() {
    Deque<Holder> holders = new ArrayDeque<>();
    holders.add(new Holder(item.creator(), item.at(), item.platform()));
    boolean first = true;
    while (!holders.isEmpty() && propagations.size() < LARGEST) {
      Holder holder = holders.remove();
      int audience = first ? 4 + dice.below(14) : dice.below(4);
      first = false;
      for (int i = 0; i < audience && propagations.size() < LARGEST; i++) {
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
    propagations.add(
        new EchoEvent.Propagation(
            Stamp.of("share-" + item.id() + "-" + (propagations.size() + 1), at),
            item.id(),
            holder.user().id(),
            target.id(),
            holder.platform(),
            platform,
            dice.happens(0.3) ? (Double) Dice.rounded(dice.heavy(0.3, 4), 2) : null));
    holders.add(new Holder(target, at, platform));
    discover(target, at);
  }

  private void discover(SampleUser user, Instant shared) {
    Instant at = shared.plusSeconds(Math.round(30 + dice.waiting(1800)));
    if (dice.happens(0.25) && !user.equals(item.creator()) && at.isBefore(end)) {
      discoveries.add(
          new EchoEvent.Discovery(
              Stamp.of("discovery-" + item.id() + "-" + (discoveries.size() + 1), at),
              item.id(),
              user.id()));
    }
  }

  private record Holder(SampleUser user, Instant since, String platform) {}
}
