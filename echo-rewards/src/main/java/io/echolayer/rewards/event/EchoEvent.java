package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log. Every event has a {@link Stamp}; the rest depends on its type. Source:
 * specification section 10, "Event log".
 */
public sealed interface EchoEvent
    permits EchoEvent.Content,
        EchoEvent.Milestone,
        EchoEvent.OfItem,
        EchoEvent.Retraction,
        EchoEvent.User {
  /** The order of a log: by {@link #at}, then by {@link #id}. */
  Comparator<EchoEvent> ORDER =
      (a, b) -> {
        int byInstant = a.at().compareTo(b.at());
        return byInstant != 0 ? byInstant : Utf8Order.compare(a.id(), b.id());
      };

  /** Identity and time. */
  Stamp stamp();

  /** The event's id, unique in a log. */
  default String id() {
    return stamp().id();
  }

  /** When it happened. */
  default Instant at() {
    return stamp().at();
  }

  /** When it became known. */
  default Instant recorded() {
    return stamp().recorded();
  }

  /** Ids of the users whom the event names; empty where it names none. */
  List<String> users();

  /** The event as a line of an event log: canonical JSON after RFC 8785, without a line feed. */
  String json();

  /**
   * Identity and time of an event, to the second.
   *
   * @param id unique in a log
   * @param at when it happened; fractions of a second are cut
   * @param recorded when it became known, not before {@code at}; fractions of a second are cut
   */
  record Stamp(String id, Instant at, Instant recorded) {
    public Stamp {
      Names.id("id", id);
      at = Timestamp.checked("at", at);
      recorded = Timestamp.checked("recorded", recorded);
      if (recorded.isBefore(at)) {
        throw new InvalidValueException("recorded", "not be before at (" + at + ")", recorded);
      }
    }

    /** The stamp of an event that was known when it happened. */
    public static Stamp of(String id, Instant at) {
      return new Stamp(id, at, at);
    }
  }

  /** An event that happens to a content item, and so not before the item exists. */
  sealed interface OfItem extends EchoEvent permits Discovery, Observation, Propagation {
    /** Id of the item. */
    String content();
  }

  /**
   * A user's profile from now on; it replaces the earlier one whole.
   *
   * @param user id of the user
   * @param influence 0 to 1; null where it is not known
   * @param reach accounts, ≥ 0; null where it is not known
   * @param engagementRate 0 to 1; null where it is not known
   * @param wallet where the user is paid; null where the user has none
   */
  record User(
      Stamp stamp,
      String user,
      @Nullable Double influence,
      @Nullable Long reach,
      @Nullable Double engagementRate,
      @Nullable Wallet wallet)
      implements EchoEvent {
    public User {
      Names.id("user", user);
      if (influence != null) {
        Require.fraction("influence", influence);
      }
      if (reach != null) {
        Require.atLeastZero("reach", (long) reach);
      }
      if (engagementRate != null) {
        Require.fraction("engagementRate", engagementRate);
      }
      if (wallet != null) {
        wallet.requireKey();
      }
    }

    /** A profile of which nothing is known but the wallet. */
    public static User of(Stamp stamp, String user, @Nullable Wallet wallet) {
      return new User(stamp, user, null, null, null, wallet);
    }

    @Override
    public List<String> users() {
      return List.of(user);
    }

    @Override
    public String json() {
      return EventJson.write(this);
    }
  }

  /**
   * A content item was published. At any time there is one such event for each item.
   *
   * @param content id of the item
   * @param creator id of the user who published it
   * @param platform where, a lower-case token such as {@code youtube}
   */
  record Content(Stamp stamp, String content, String creator, String platform)
      implements EchoEvent {
    public Content {
      Names.id("content", content);
      Names.id("creator", creator);
      Names.platform("platform", platform);
    }

    @Override
    public List<String> users() {
      return List.of(creator);
    }

    @Override
    public String json() {
      return EventJson.write(this);
    }
  }

  /**
   * What a platform reports of an item; it replaces the earlier observation whole.
   *
   * @param content id of the item
   * @param signals what is reported; what is not is derived from the log where it can be
   */
  record Observation(Stamp stamp, String content, ObservedSignals signals) implements OfItem {
    public Observation {
      Names.id("content", content);
    }

    /** An observation of the item that {@code signals} are of; see {@link ObservedSignals#of}. */
    public static Observation of(Stamp stamp, Signals signals) {
      return new Observation(stamp, signals.contentId(), ObservedSignals.of(signals));
    }

    @Override
    public List<String> users() {
      return List.of();
    }

    @Override
    public String json() {
      return EventJson.write(this);
    }
  }

  /**
   * A user passed an item on to another.
   *
   * @param content id of the item
   * @param source id of the user who passed it on
   * @param target id of the user who received it
   * @param sourcePlatform null for the item's platform
   * @param targetPlatform null for the source platform
   * @param strength finite, ≥ 0, at most the ruleset's maximum; null for the ruleset's default
   */
  record Propagation(
      Stamp stamp,
      String content,
      String source,
      String target,
      @Nullable String sourcePlatform,
      @Nullable String targetPlatform,
      @Nullable Double strength)
      implements OfItem {
    public Propagation {
      Names.id("content", content);
      Names.id("source", source);
      Names.id("target", target);
      if (sourcePlatform != null) {
        Names.platform("sourcePlatform", sourcePlatform);
      }
      if (targetPlatform != null) {
        Names.platform("targetPlatform", targetPlatform);
      }
      if (strength != null) {
        Require.atLeastZero("strength", (double) strength);
      }
    }

    /** A propagation within the item's platform, of the ruleset's default strength. */
    public static Propagation of(Stamp stamp, String content, String source, String target) {
      return new Propagation(stamp, content, source, target, null, null, null);
    }

    @Override
    public List<String> users() {
      return List.of(source, target);
    }

    @Override
    public String json() {
      return EventJson.write(this);
    }
  }

  /**
   * A user discovered an item.
   *
   * @param content id of the item
   * @param user id of the user who discovered it
   */
  record Discovery(Stamp stamp, String content, String user) implements OfItem {
    public Discovery {
      Names.id("content", content);
      Names.id("user", user);
    }

    @Override
    public List<String> users() {
      return List.of(user);
    }

    @Override
    public String json() {
      return EventJson.write(this);
    }
  }

  /**
   * A user reached a milestone.
   *
   * @param user id of the user who reached it
   * @param level 1 to 100
   */
  record Milestone(Stamp stamp, String user, long level) implements EchoEvent {
    public Milestone {
      Names.id("user", user);
      if (level < 1 || level > 100) {
        throw new InvalidValueException("level", "lie in 1 to 100", level);
      }
    }

    @Override
    public List<String> users() {
      return List.of(user);
    }

    @Override
    public String json() {
      return EventJson.write(this);
    }
  }

  /**
   * An earlier event no longer counts.
   *
   * @param event id of the event that is retracted
   */
  record Retraction(Stamp stamp, String event) implements EchoEvent {
    public Retraction {
      Names.id("event", event);
    }

    @Override
    public List<String> users() {
      return List.of();
    }

    @Override
    public String json() {
      return EventJson.write(this);
    }
  }
}
