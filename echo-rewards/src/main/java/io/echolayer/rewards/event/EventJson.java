package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON, one object each, told apart by the member {@code type} (specification section
 * 10).
 */
public final class EventJson {
  private EventJson() {}

  /**
   * Reads an event.
   *
   * @throws InvalidValueException if a member is absent, unknown, of the wrong type or out of range
   */
  public static EchoEvent read(JsonObject json) {
    return switch (json.text("type")) {
      case "user" ->
          new UserEvent(
              stamp(json, "user", "influence", "reach", "engagementRate", "wallet"),
              json.text("user"),
              json.findNumber("influence"),
              json.findCount("reach"),
              json.findNumber("engagementRate"),
              wallet(json));
      case "content" ->
          new ContentEvent(
              stamp(json, "content", "creator", "platform"),
              json.text("content"),
              json.text("creator"),
              json.text("platform"));
      case "observation" ->
          new ObservationEvent(
              stamp(json, "content", "signals"), json.text("content"), json.object("signals"));
      case "propagation" ->
          new ShareEvent(
              stamp(
                  json,
                  "content",
                  "source",
                  "target",
                  "sourcePlatform",
                  "targetPlatform",
                  "strength"),
              json.text("content"),
              json.text("source"),
              json.text("target"),
              json.findText("sourcePlatform"),
              json.findText("targetPlatform"),
              json.findNumber("strength"));
      case "discovery" ->
          new DiscoveryEvent(
              stamp(json, "content", "user"), json.text("content"), json.text("user"));
      case "milestone" ->
          new MilestoneEvent(stamp(json, "user", "level"), json.text("user"), json.count("level"));
      case "retraction" -> new RetractionEvent(stamp(json, "event"), json.text("event"));
      default ->
          throw new InvalidValueException(
              "type",
              "be user, content, observation, propagation, discovery, milestone or retraction",
              json.text("type"));
    };
  }

  private static Stamp stamp(JsonObject json, String... members) {
    Set<String> known = new java.util.TreeSet<>(Set.of(members));
    known.addAll(Set.of("type", "id", "at", "recorded"));
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
