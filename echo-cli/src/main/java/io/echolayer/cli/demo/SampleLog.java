package io.echolayer.cli.demo;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Three days of events, as a platform might log them: profiles, publications, cascades,
 * observations, discoveries and milestones, one retraction and one event that became known a day
 * late.
 *
 * @param events in the order in which they became known
 */
public record SampleLog(List<JsonObject> events) {
  /** First instant of the first day. */
  public static final Instant START = Instant.parse("2026-01-10T00:00:00Z");

  /** Days. */
  public static final int DAYS = 3;

  private static final long SEED = 20_260_110;
  private static final int USERS = 320;
  private static final int ITEMS = 100;
  private static final int MILESTONES = 12;
  private static final Duration DAY = Duration.ofDays(1);

  public SampleLog {
    events = List.copyOf(events);
  }

  /** The sample. */
  public static SampleLog make() {
    return new Making(new Dice(SEED)).log();
  }

  /** First instant of a day, counted from 0; the day after the last is the end. */
  public static Instant day(int number) {
    return START.plus(DAY.multipliedBy(number));
  }

  /** The events as a log. */
  public EventLog log() {
    EventLog.Builder log = EventLog.builder();
    for (JsonObject event : events) {
      log.add(EventLog.Entry.parse(event.canonical()));
    }
    return log.build();
  }

  private static final class Making {
    private final Dice dice;
    private final List<SampleUser> users;
    private final List<JsonObject> events = new ArrayList<>();

    Making(Dice dice) {
      this.dice = dice;
      this.users = SampleUser.some(USERS, dice);
    }

    SampleLog log() {
      for (SampleUser user : users) {
        if (user.profiled()) {
          events.add(user.event(START.minusSeconds(3600 + dice.below(80_000))));
        }
      }
      List<Cascade> cascades = new ArrayList<>();
      for (int number = 1; number <= ITEMS; number++) {
        cascades.add(item(number));
      }
      milestones();
      retraction(cascades.get(6));
      lateEvent(cascades.get(11));
      events.sort(Comparator.comparing(Making::known).thenComparing(event -> event.text("id")));
      return new SampleLog(events);
    }

    private Cascade item(int number) {
      int offset = -6 * 3600 + dice.below(6 * 3600 + DAYS * 86_400 - 4 * 3600);
      SampleItem item = SampleItem.of(number, creator(), START.plusSeconds(offset), dice);
      Cascade cascade = Cascade.of(item, users, day(DAYS), dice);
      events.add(item.event());
      events.addAll(cascade.shares());
      events.addAll(cascade.discoveries());
      int observed = 0;
      Instant seen = item.at().plusSeconds(1800 + dice.below(7200));
      while (seen.isBefore(day(DAYS))) {
        events.add(item.observation(++observed, seen, cascade.sharesBefore(seen), dice));
        seen = seen.plusSeconds(14 * 3600 + dice.below(12 * 3600));
      }
      return cascade;
    }

    /** The more influential of two: who is known publishes more. */
    private SampleUser creator() {
      SampleUser one = dice.oneOf(users);
      SampleUser other = dice.oneOf(users);
      return one.influence() > other.influence() ? one : other;
    }

    private void milestones() {
      for (int i = 1; i <= MILESTONES; i++) {
        events.add(
            JsonObject.builder()
                .put("type", "milestone")
                .put("id", "milestone-" + i)
                .put("at", START.plusSeconds(dice.below(DAYS * 86_400)))
                .put("user", dice.oneOf(users).id())
                .put("level", 1 + dice.below(3))
                .build());
      }
    }

    /** A share of the first days turns out to be a bot's. */
    private void retraction(Cascade cascade) {
      JsonObject share = cascade.shares().get(0);
      Instant at = share.instant("at").plus(Duration.ofHours(5));
      events.add(
          JsonObject.builder()
              .put("type", "retraction")
              .put("id", "retraction-1")
              .put("at", at.isBefore(day(DAYS)) ? at : share.instant("at"))
              .put("event", share.text("id"))
              .build());
    }

    /**
     * A share that becomes known a day later than it happened is paid in the day that is open by
     * then.
     */
    private void lateEvent(Cascade cascade) {
      JsonObject share = cascade.shares().get(0);
      events.remove(share);
      JsonObject.Builder late = JsonObject.builder().put("recorded", share.instant("at").plus(DAY));
      for (String name : share.names()) {
        if (name.equals("strength")) {
          late.put(name, share.number(name));
        } else {
          late.put(name, share.text(name));
        }
      }
      events.add(late.build());
    }

    private static Instant known(JsonObject event) {
      return event.has("recorded") ? event.instant("recorded") : event.instant("at");
    }
  }
}
