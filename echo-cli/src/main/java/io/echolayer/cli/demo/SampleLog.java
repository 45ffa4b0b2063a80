package io.echolayer.cli.demo;

import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
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
public record SampleLog(List<EchoEvent> events) {
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
    return EventLog.of(events);
  }

  private static final class Making {
    private final Dice dice;
    private final List<SampleUser> users;
    private final List<EchoEvent> events = new ArrayList<>();

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
      events.sort(Comparator.comparing(EchoEvent::recorded).thenComparing(EchoEvent::id));
      return new SampleLog(events);
    }

    private Cascade item(int number) {
      int offset = -6 * 3600 + dice.below(6 * 3600 + DAYS * 86_400 - 4 * 3600);
      SampleItem item = SampleItem.of(number, creator(), START.plusSeconds(offset), dice);
      Cascade cascade = Cascade.of(item, users, day(DAYS), dice);
      events.add(item.event());
      events.addAll(cascade.propagations());
      events.addAll(cascade.discoveries());
      int observed = 0;
      Instant seen = item.at().plusSeconds(1800 + dice.below(7200));
      while (seen.isBefore(day(DAYS))) {
        events.add(item.observation(++observed, seen, cascade.propagationsBefore(seen), dice));
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
            new EchoEvent.Milestone(
                Stamp.of("milestone-" + i, START.plusSeconds(dice.below(DAYS * 86_400))),
                dice.oneOf(users).id(),
                1 + dice.below(3)));
      }
    }

    /** A propagation of the first days turns out to be a bot's. */
    private void retraction(Cascade cascade) {
      EchoEvent.Propagation bot = cascade.propagations().get(0);
      Instant at = bot.at().plus(Duration.ofHours(5));
      events.add(
          new EchoEvent.Retraction(
              Stamp.of("retraction-1", at.isBefore(day(DAYS)) ? at : bot.at()), bot.id()));
    }

    /**
     * A propagation that becomes known a day later than it happened is paid in the day that is open
     * by then.
     */
    private void lateEvent(Cascade cascade) {
      EchoEvent.Propagation known = cascade.propagations().get(0);
      events.remove(known);
      events.add(
          new EchoEvent.Propagation(
              new Stamp(known.id(), known.at(), known.at().plus(DAY)),
              known.content(),
              known.source(),
              known.target(),
              known.sourcePlatform(),
              known.targetPlatform(),
              known.strength()));
    }
  }
}
