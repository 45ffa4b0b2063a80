package io.echolayer.rewards.event;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.order.SecondOrder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of (at, id), each id once. It does not depend on the order in which the
 * events arrived.
 */
public final class EventLog {
  private static final SecondOrder<LoggedEvent> ORDER =
      SecondOrder.by(logged -> logged.event().at(), logged -> logged.event().id());
  private static final int BUFFER = 1 << 16;

  private final List<LoggedEvent> events;

  private EventLog(List<LoggedEvent> events) {
    this.events = events;
  }

  /** Starts an empty log. */
  public static Builder builder() {
    return new Builder();
  }

  /** The events in the order of (at, id). */
  public List<LoggedEvent> events() {
    return events;
  }

  /** What an epoch that ends at {@code to} sees: the events recorded before. */
  public EventLog recordedBefore(Instant to) {
    return new EventLog(
        events.stream().filter(logged -> logged.event().recorded().isBefore(to)).toList());
  }

  /** SHA-256 over every event's canonical JSON and a line feed, in lower-case hexadecimal. */
  public String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER);
    for (LoggedEvent logged : events) {
      buffer.writeBytes(logged.canonical().getBytes(StandardCharsets.UTF_8));
      buffer.write('\n');
      if (buffer.size() >= BUFFER) {
        hasher.putBytes(buffer.toByteArray());
        buffer.reset();
      }
    }
    return hasher.putBytes(buffer.toByteArray()).hash().toString();
  }

  /** Collects events in any order. */
  public static final class Builder {
    /** In order of arrival, which is nearly that of a log, so that sorting is nearly one pass. */
    private final Map<String, LoggedEvent> byId = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds an event. One that was added before with equal JSON is ignored.
     *
     * @throws InvalidValueException if another event has the same id
     */
    public Builder add(LoggedEvent logged) {
      @Nullable LoggedEvent first = byId.putIfAbsent(logged.event().id(), logged);
      if (first != null && !first.canonical().equals(logged.canonical())) {
        throw new InvalidValueException(
            "id",
            "be unique, unless the whole event is repeated",
            logged.event().id(),
            "First: " + first.canonical() + "\nAgain: " + logged.canonical());
      }
      return this;
    }

    /** The log. */
    public EventLog build() {
      return new EventLog(ORDER.sorted(byId.values()));
    }
  }
}
