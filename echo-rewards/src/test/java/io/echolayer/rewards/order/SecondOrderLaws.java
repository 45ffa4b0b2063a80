package io.echolayer.rewards.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.LoggedEvent;
import io.echolayer.rewards.event.MilestoneEvent;
import io.echolayer.rewards.event.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Oracle: the order as it is defined, by plain sorting. */
class SecondOrderLaws {
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  @Property(tries = 500)
  void sortsByInstantThenId(@ForAll @IntRange(max = 60) int size, @ForAll Random random) {
    long span = random.nextBoolean() ? 5 : random.nextBoolean() ? 1L << 34 : LAST - FIRST;
    List<LoggedEvent> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Instant at = Instant.ofEpochSecond(FIRST + (long) (random.nextDouble() * span));
      String id = "e" + Integer.toString(random.nextInt(1000), 36) + "-" + i;
      events.add(new LoggedEvent(new MilestoneEvent(Stamp.of(id, at), "u", 1), id));
    }
    List<LoggedEvent> expected = new ArrayList<>(events);
    expected.sort(Comparator.comparing(LoggedEvent::event, EchoEvent.ORDER));

    assertThat(SecondOrder.<LoggedEvent>by(e -> e.event().at(), e -> e.event().id()).sorted(events))
        .isEqualTo(expected);
  }
}
