package io.echolayer.rewards.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import java.time.Instant;
import java.util.ArrayList;
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
    List<EchoEvent> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Instant at = Instant.ofEpochSecond(FIRST + (long) (random.nextDouble() * span));
      String id = "e" + Integer.toString(random.nextInt(1000), 36) + "-" + i;
      events.add(new EchoEvent.Milestone(Stamp.of(id, at), "u", 1));
    }
    List<EchoEvent> expected = new ArrayList<>(events);
    expected.sort(EchoEvent.ORDER);

    assertThat(SecondOrder.by(EchoEvent::at, EchoEvent::id).sorted(events)).isEqualTo(expected);
  }
}
