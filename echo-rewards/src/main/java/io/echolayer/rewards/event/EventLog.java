package io.echolayer.rewards.event;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.internal.SecondOrder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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

  /**
   * The log of these events, in any order.
   *
   * @throws InvalidValueException if two different events have the same id
   */
  public static EventLog of(Iterable<? extends EchoEvent> events) {
    Builder log = builder();
    events.forEach(log::add);
    return log.build();
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
    return text == null ? event.json() : text;
  }

  /**
   * An event as it was logged. The input digest is taken of the JSON that was given, which may hold
   * what the event does not, such as members that are null.
   */
  public static final class Entry {
    private final EchoEvent event;

    /**
     * Null where it is the event's own JSON, which nearly all of a log is and so need not be held.
     */
    private final @Nullable String given;

    private Entry(EchoEvent event, @Nullable String given) {
      this.event = event;
      this.given = given;
    }

    /** An event that is logged as its own JSON. */
    public static Entry of(EchoEvent event) {
      return new Entry(event, null);
    }

    /**
     * Reads an entry.
     *
     * @param json one JSON object, as a line of an event log
     * @throws InvalidValueException if it is not a valid event; it names the member
     */
    public static Entry parse(String json) {
      return parse(json, name -> name);
    }

    /**
     * Reads an entry, of a log in which few names stand many times.
     *
     * @param names gives the one instance of a name, so that a log does not hold it many times
     * @throws InvalidValueException if it is not a valid event; it names the member
     */
    public static Entry parse(String json, UnaryOperator<String> names) {
      JsonObject object = JsonObject.parse(json);
      EchoEvent event = EventJson.read(object, names);
      String given = object.canonical();
      return new Entry(event, given.equals(event.json()) ? null : given);
    }

    /** The event. */
    public EchoEvent event() {
      return event;
    }

    /** Canonical JSON of the event as it was given, after RFC 8785. */
    public String json() {
      return given == null ? event.json() : given;
    }

    @Nullable String given() {
      return given;
    }
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
    public Builder add(EchoEvent event) {
      return add(event, null);
    }

    /**
     * Adds an event as it was logged. One that was added before with equal JSON is ignored.
     *
     * @throws InvalidValueException if another event has the same id
     */
    public Builder add(Entry entry) {
      return add(entry.event, entry.given);
    }

    private Builder add(EchoEvent event, @Nullable String json) {
      String id = event.id();
      @Nullable EchoEvent first = byId.putIfAbsent(id, event);
      if (first == null) {
        if (json != null) {
          given.put(id, json);
        }
        return this;
      }
      String before = canonical(first, given);
      String again = json == null ? event.json() : json;
      if (!before.equals(again)) {
        throw new InvalidValueException(
            "id",
            "be unique, unless the whole event is repeated",
            id,
            "First: " + before + "\nAgain: " + again);
      }
      return this;
    }

    /** The log. */
    public EventLog build() {
      return new EventLog(ORDER.sorted(byId.values()), Map.copyOf(given));
    }
  }
}
