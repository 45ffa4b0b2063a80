package io.echolayer.rewards.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static EventLog.Entry milestone(String id, String at, String level) {
    return EventLog.Entry.parse(
        ("{'type':'milestone','id':'"
                + id
                + "','at':'"
                + at
                + "','user':'u','level':"
                + level
                + "}")
            .replace('\'', '"'));
  }

  private static final String EIGHT = "2026-01-10T08:00:00Z";
  private static final String NINE = "2026-01-10T09:00:00Z";

  @Test
  void eventsAreOrderedByTimeThenByIdInUtf8() {
    EventLog log =
        EventLog.builder()
            .add(milestone("\ud83d\ude00", EIGHT, "1"))
            .add(milestone("a", NINE, "1"))
            .add(milestone("\uffff", EIGHT, "1"))
            .add(milestone("b", EIGHT, "1"))
            .build();
    assertThat(log.events())
        .extracting(EchoEvent::id)
        .containsExactly("b", "\uffff", "\ud83d\ude00", "a");
  }

  @Test
  void theSameEventTwiceIsOneEvent() {
    EventLog once = EventLog.builder().add(milestone("a", EIGHT, "1")).build();
    EventLog twice =
        EventLog.builder()
            .add(milestone("a", EIGHT, "1"))
            .add(milestone("a", EIGHT, "1.0"))
            .build();
    assertThat(twice.events()).isEqualTo(once.events());
    assertThat(twice.digest()).isEqualTo(once.digest());
  }

  @Test
  void anIdWithOtherValuesIsRefused() {
    EventLog.Builder log = EventLog.builder().add(milestone("a", EIGHT, "1"));
    assertThatThrownBy(() -> log.add(milestone("a", EIGHT, "2")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("\"level\":1")
        .hasMessageContaining("\"level\":2");
    // The same instant, but not the same JSON value.
    assertThatThrownBy(() -> log.add(milestone("a", "2026-01-10T08:00:00.5Z", "1")))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theDigestIsOverCanonicalLinesInOrder() {
    EventLog log =
        EventLog.builder().add(milestone("b", NINE, "2")).add(milestone("a", EIGHT, "1e0")).build();
    String lines =
        "{\"at\":\"2026-01-10T08:00:00Z\",\"id\":\"a\",\"level\":1,\"type\":\"milestone\","
            + "\"user\":\"u\"}\n"
            + "{\"at\":\"2026-01-10T09:00:00Z\",\"id\":\"b\",\"level\":2,\"type\":\"milestone\","
            + "\"user\":\"u\"}\n";
    assertThat(log.digest())
        .isEqualTo(Hashing.sha256().hashString(lines, StandardCharsets.UTF_8).toString());
  }

  @Test
  void objectsAndTheirLinesMakeTheSameLog() {
    Stamp stamp = Stamp.of("e1", Instant.parse(EIGHT));
    Signals seen = Signals.builder("c1", "ada", "reddit").totalViews(12).sentiment(-1).build();
    List<EchoEvent> events =
        List.of(
            EchoEvent.Observation.of(stamp, seen),
            EchoEvent.Propagation.of(Stamp.of("e2", Instant.parse(EIGHT)), "c1", "ada", "bob"),
            EchoEvent.User.of(Stamp.of("e3", Instant.parse(NINE)), "ada", null));
    EventLog.Builder read = EventLog.builder();
    events.forEach(event -> read.add(EventLog.Entry.parse(event.json())));

    EventLog log = EventLog.of(events);
    assertThat(read.build().events()).isEqualTo(log.events());
    assertThat(read.build().digest()).isEqualTo(log.digest());
    assertThat(log.events().get(0).json())
        .isEqualTo(
            "{\"at\":\"2026-01-10T08:00:00Z\",\"content\":\"c1\",\"id\":\"e1\","
                + "\"signals\":{\"sentiment\":-1,\"totalViews\":12},\"type\":\"observation\"}");
    assertThat(log.events()).flatExtracting(EchoEvent::users).containsExactly("ada", "bob", "ada");
  }

  @Test
  void observedSignalsAreAllButIdentityAndPublication() {
    Signals whole =
        Signals.builder("c1", "ada", "reddit")
            .createdAt(Instant.parse(EIGHT))
            .lastInteractionAt(Instant.parse(NINE))
            .totalShares(3)
            .build();
    ObservedSignals observed = ObservedSignals.of(whole);

    assertThat(observed.has(SignalField.TOTAL_SHARES)).isTrue();
    assertThat(observed.has(SignalField.DISCOVERY_SHARES)).isFalse();
    assertThat(observed.has(SignalField.CREATED_AT)).isFalse();
    assertThat(observed.lastInteractionAt()).contains(Instant.parse(NINE));
    assertThat(
            observed
                .into(Signals.builder("c1", "ada", "reddit").createdAt(Instant.parse(EIGHT)))
                .build())
        .isEqualTo(whole);
  }

  @Test
  void anEpochSeesWhatWasRecordedBeforeItsEnd() {
    EventLog log =
        EventLog.builder().add(milestone("a", EIGHT, "1")).add(milestone("b", NINE, "1")).build();
    assertThat(log.recordedBefore(Instant.parse(NINE)).events()).hasSize(1);
    assertThat(log.recordedBefore(Instant.parse(NINE).plusSeconds(1)).events()).hasSize(2);
  }
}
