package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.CanonicalWriter;
import io.echolayer.core.internal.json.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON, one object each, told apart by the member {@code type} (specification section
 * 10).
 */
public final class EventJson {
  private static final Set<String> USER =
      members("user", "influence", "reach", "engagementRate", "wallet");
  private static final Set<String> CONTENT = members("content", "creator", "platform");
  private static final Set<String> OBSERVATION = members("content", "signals");
  private static final Set<String> PROPAGATION =
      members("content", "source", "target", "sourcePlatform", "targetPlatform", "strength");
  private static final Set<String> DISCOVERY = members("content", "user");
  private static final Set<String> MILESTONE = members("user", "level");
  private static final Set<String> RETRACTION = members("event");

  private EventJson() {}

  /**
   * Reads an event.
   *
   * @throws InvalidValueException if a member is absent, unknown, of the wrong type or out of range
   */
  public static EchoEvent read(JsonObject json) {
    return read(json, name -> name);
  }

  /**
   * Reads an event, of a log in which few names stand many times.
   *
   * @param names gives the one instance of a name, so that a log does not hold it many times
   * @throws InvalidValueException as {@link #read(JsonObject)}
   */
  public static EchoEvent read(JsonObject json, UnaryOperator<String> names) {
    return switch (json.text("type")) {
      case "user" ->
          new UserEvent(
              stamp(json, USER),
              names.apply(json.text("user")),
              json.findNumber("influence"),
              json.findCount("reach"),
              json.findNumber("engagementRate"),
              wallet(json));
      case "content" ->
          new ContentEvent(
              stamp(json, CONTENT),
              names.apply(json.text("content")),
              names.apply(json.text("creator")),
              names.apply(json.text("platform")));
      case "observation" ->
          new ObservationEvent(
              stamp(json, OBSERVATION), names.apply(json.text("content")), json.object("signals"));
      case "propagation" ->
          new ShareEvent(
              stamp(json, PROPAGATION),
              names.apply(json.text("content")),
              names.apply(json.text("source")),
              names.apply(json.text("target")),
              find(json, "sourcePlatform", names),
              find(json, "targetPlatform", names),
              json.findNumber("strength"));
      case "discovery" ->
          new DiscoveryEvent(
              stamp(json, DISCOVERY),
              names.apply(json.text("content")),
              names.apply(json.text("user")));
      case "milestone" ->
          new MilestoneEvent(
              stamp(json, MILESTONE), names.apply(json.text("user")), json.count("level"));
      case "retraction" -> new RetractionEvent(stamp(json, RETRACTION), json.text("event"));
      default ->
          throw new InvalidValueException(
              "type",
              "be user, content, observation, propagation, discovery, milestone or retraction",
              json.text("type"));
    };
  }

  /** The event's own JSON, canonical after RFC 8785. */
  public static String canonical(EchoEvent event) {
    CanonicalWriter out = CanonicalWriter.object().put("at", event.at());
    String id = event.id();
    @Nullable Instant recorded = event.recorded().equals(event.at()) ? null : event.recorded();
    if (event instanceof UserEvent user) {
      out.put("engagementRate", user.engagementRate())
          .put("id", id)
          .put("influence", user.influence())
          .put("reach", user.reach())
          .put("recorded", recorded)
          .put("type", "user")
          .put("user", user.user())
          .put("wallet", user.wallet() == null ? null : user.wallet().address());
    } else if (event instanceof ContentEvent content) {
      out.put("content", content.content())
          .put("creator", content.creator())
          .put("id", id)
          .put("platform", content.platform())
          .put("recorded", recorded)
          .put("type", "content");
    } else if (event instanceof ObservationEvent observation) {
      out.put("content", observation.content())
          .put("id", id)
          .put("recorded", recorded)
          .put("signals", observation.signals())
          .put("type", "observation");
    } else if (event instanceof ShareEvent share) {
      out.put("content", share.content())
          .put("id", id)
          .put("recorded", recorded)
          .put("source", share.source())
          .put("sourcePlatform", share.sourcePlatform())
          .put("strength", share.strength())
          .put("target", share.target())
          .put("targetPlatform", share.targetPlatform())
          .put("type", "propagation");
    } else if (event instanceof DiscoveryEvent discovery) {
      out.put("content", discovery.content())
          .put("id", id)
          .put("recorded", recorded)
          .put("type", "discovery")
          .put("user", discovery.user());
    } else if (event instanceof MilestoneEvent milestone) {
      out.put("id", id)
          .put("level", milestone.level())
          .put("recorded", recorded)
          .put("type", "milestone")
          .put("user", milestone.user());
    } else if (event instanceof RetractionEvent retraction) {
      out.put("event", retraction.event())
          .put("id", id)
          .put("recorded", recorded)
          .put("type", "retraction");
    }
    return out.end();
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

  private static @Nullable Wallet wallet(JsonObject json) {
    @Nullable String address = json.findText("wallet");
    return address == null ? null : new Wallet(address);
  }
}
