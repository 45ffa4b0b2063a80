package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.CanonicalWriter;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.EchoEvent.Content;
import io.echolayer.rewards.event.EchoEvent.Discovery;
import io.echolayer.rewards.event.EchoEvent.Milestone;
import io.echolayer.rewards.event.EchoEvent.Observation;
import io.echolayer.rewards.event.EchoEvent.Propagation;
import io.echolayer.rewards.event.EchoEvent.Retraction;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.EchoEvent.User;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON, one object each, told apart by the member {@code type}. The names of types and
 * members are those of the format, whatever Java calls them. Source: specification section 10.
 */
final class EventJson {
  private static final String USER = "user";
  private static final String CONTENT = "content";
  private static final String OBSERVATION = "observation";
  private static final String PROPAGATION = "propagation";
  private static final String DISCOVERY = "discovery";
  private static final String MILESTONE = "milestone";
  private static final String RETRACTION = "retraction";

  private static final Set<String> OF_USER =
      members("user", "influence", "reach", "engagementRate", "wallet");
  private static final Set<String> OF_CONTENT = members("content", "creator", "platform");
  private static final Set<String> OF_OBSERVATION = members("content", "signals");
  private static final Set<String> OF_PROPAGATION =
      members("content", "source", "target", "sourcePlatform", "targetPlatform", "strength");
  private static final Set<String> OF_DISCOVERY = members("content", "user");
  private static final Set<String> OF_MILESTONE = members("user", "level");
  private static final Set<String> OF_RETRACTION = members("event");

  private EventJson() {}

  /**
   * Reads an event, of a log in which few names stand many times.
   *
   * @param names gives the one instance of a name, so that a log does not hold it many times
   * @throws InvalidValueException if a member is absent, unknown, of the wrong type or out of range
   */
  static EchoEvent read(JsonObject json, UnaryOperator<String> names) {
    return switch (json.text("type")) {
      case USER ->
          new User(
              stamp(json, OF_USER),
              names.apply(json.text("user")),
              json.findNumber("influence"),
              json.findCount("reach"),
              json.findNumber("engagementRate"),
              wallet(json));
      case CONTENT ->
          new Content(
              stamp(json, OF_CONTENT),
              names.apply(json.text("content")),
              names.apply(json.text("creator")),
              names.apply(json.text("platform")));
      case OBSERVATION ->
          new Observation(
              stamp(json, OF_OBSERVATION), names.apply(json.text("content")), signals(json));
      case PROPAGATION ->
          new Propagation(
              stamp(json, OF_PROPAGATION),
              names.apply(json.text("content")),
              names.apply(json.text("source")),
              names.apply(json.text("target")),
              find(json, "sourcePlatform", names),
              find(json, "targetPlatform", names),
              json.findNumber("strength"));
      case DISCOVERY ->
          new Discovery(
              stamp(json, OF_DISCOVERY),
              names.apply(json.text("content")),
              names.apply(json.text("user")));
      case MILESTONE ->
          new Milestone(
              stamp(json, OF_MILESTONE), names.apply(json.text("user")), json.count("level"));
      case RETRACTION -> new Retraction(stamp(json, OF_RETRACTION), json.text("event"));
      default ->
          throw new InvalidValueException(
              "type",
              "be user, content, observation, propagation, discovery, milestone or retraction",
              json.text("type"));
    };
  }

  static String write(User user) {
    return at(user)
        .put("engagementRate", user.engagementRate())
        .put("id", user.id())
        .put("influence", user.influence())
        .put("reach", user.reach())
        .put("recorded", recorded(user))
        .put("type", USER)
        .put("user", user.user())
        .put("wallet", user.wallet() == null ? null : user.wallet().address())
        .end();
  }

  static String write(Content content) {
    return at(content)
        .put("content", content.content())
        .put("creator", content.creator())
        .put("id", content.id())
        .put("platform", content.platform())
        .put("recorded", recorded(content))
        .put("type", CONTENT)
        .end();
  }

  static String write(Observation observation) {
    return at(observation)
        .put("content", observation.content())
        .put("id", observation.id())
        .put("recorded", recorded(observation))
        .put("signals", observation.signals().tree())
        .put("type", OBSERVATION)
        .end();
  }

  static String write(Propagation propagation) {
    return at(propagation)
        .put("content", propagation.content())
        .put("id", propagation.id())
        .put("recorded", recorded(propagation))
        .put("source", propagation.source())
        .put("sourcePlatform", propagation.sourcePlatform())
        .put("strength", propagation.strength())
        .put("target", propagation.target())
        .put("targetPlatform", propagation.targetPlatform())
        .put("type", PROPAGATION)
        .end();
  }

  static String write(Discovery discovery) {
    return at(discovery)
        .put("content", discovery.content())
        .put("id", discovery.id())
        .put("recorded", recorded(discovery))
        .put("type", DISCOVERY)
        .put("user", discovery.user())
        .end();
  }

  static String write(Milestone milestone) {
    return at(milestone)
        .put("id", milestone.id())
        .put("level", milestone.level())
        .put("recorded", recorded(milestone))
        .put("type", MILESTONE)
        .put("user", milestone.user())
        .end();
  }

  static String write(Retraction retraction) {
    return at(retraction)
        .put("event", retraction.event())
        .put("id", retraction.id())
        .put("recorded", recorded(retraction))
        .put("type", RETRACTION)
        .end();
  }

  private static CanonicalWriter at(EchoEvent event) {
    return CanonicalWriter.object().put("at", event.at());
  }

  private static @Nullable Instant recorded(EchoEvent event) {
    return event.recorded().equals(event.at()) ? null : event.recorded();
  }

  private static @Nullable String find(
      JsonObject json, String member, UnaryOperator<String> names) {
    @Nullable String name = json.findText(member);
    return name == null ? null : names.apply(name);
  }

  private static Set<String> members(String... own) {
    Set<String> known = new HashSet<>(List.of(own));
    known.addAll(List.of("type", "id", "at", "recorded"));
    return Set.copyOf(known);
  }

  private static Stamp stamp(JsonObject json, Set<String> known) {
    json.allowOnly(known);
    Instant at = json.instant("at");
    @Nullable Instant recorded = json.findInstant("recorded");
    return new Stamp(json.text("id"), at, recorded == null || recorded.equals(at) ? at : recorded);
  }

  private static ObservedSignals signals(JsonObject json) {
    JsonObject signals = json.object("signals");
    try {
      return ObservedSignals.read(signals);
    } catch (InvalidValueException e) {
      throw e.within("signals");
    }
  }

  private static @Nullable Wallet wallet(JsonObject json) {
    @Nullable String address = json.findText("wallet");
    return address == null ? null : Wallet.inLog(address);
  }
}
