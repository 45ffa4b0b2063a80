package io.echolayer.rewards.event;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.order.SecondOrder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of (at, id), each id once. It does not depend on the order in which the
 * events arrived.
 */
public final class EventLog {
  private static final SecondOrder<EchoEvent> ORDER = SecondOrder.by(EchoEvent::at, EchoEvent::id);
  private static final int BUFFER = 1 << 16;

  private final List<EchoEvent> events;
  private final Map<String, String> given;

  private EventLog(List<EchoEvent> events, Map<String, String> given) {
    this.events = events;
    this.given = given;
  }

  /** Starts an empty log. */
  public static Builder builder() {
    return new Builder();
  }

  /** The events in the order of (at, id). */
  public List<EchoEvent> events() {
    return events;
  }

  /** What an epoch that ends at {@code to} sees: the events recorded before. */
  public EventLog recordedBefore(Instant to) {
    return where(event -> event.recorded().isBefore(to));
  }

  /** The events that are wanted. */
  public EventLog where(Predicate<EchoEvent> wanted) {
    return new EventLog(events.stream().filter(wanted).toList(), given);
  }

  /** SHA-256 over every event's canonical JSON and a line feed, in lower-case hexadecimal. */
  public String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER);
    for (EchoEvent event : events) {
      buffer.writeBytes(canonical(event, given).getBytes(StandardCharsets.UTF_8));
      buffer.write('\n');
      if (buffer.size() >= BUFFER) {
        hasher.putBytes(buffer.toByteArray());
        buffer.reset();
      }
    }
    return hasher.putBytes(buffer.toByteArray()).hash().toString();
  }

  private static String canonical(EchoEvent event, Map<String, String> given) {
    @Nullable String text = given.isEmpty() ? null : given.get(event.id());
    return new LoggedEvent(event, text).canonical();
  }

  /** Collects events in any order. */
  public static final class Builder {
    /** In order of arrival, which is nearly that of a log, so that sorting is nearly one pass. */
    private final Map<String, EchoEvent> byId = new LinkedHashMap<>();

    /** The JSON of events that were given in another form than their own, by id. */
    private final Map<String, String> given = new HashMap<>();

    private Builder() {}

    /**
     * Adds an event. One that was added before with equal JSON is ignored.
     *
     * @throws InvalidValueException if another event has the same id
     */
    public Builder add(LoggedEvent logged) {
      String id = logged.event().id();
      @Nullable EchoEvent first = byId.putIfAbsent(id, logged.event());
      if (first == null) {
        if (logged.given() != null) {
          given.put(id, logged.given());
        }
      } else if (!canonical(first, given).equals(logged.canonical())) {
        throw new InvalidValueException(
            "id",
            "be unique, unless the whole event is repeated",
            id,
            "First: " + canonical(first, given) + "\nAgain: " + logged.canonical());
      }
      return this;
    }

    /** The log. */
    public EventLog build() {
      return new EventLog(ORDER.sorted(byId.values()), Map.copyOf(given));
    }
  }
}
