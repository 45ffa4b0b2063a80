package io.echolayer.rewards.snapshot;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.InteractionStrength;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A log, read as a whole: profiles, item histories and the events that count. An event that was
 * retracted counts no longer, and neither does anything that happened to an item whose publication
 * was retracted.
 *
 * @param users the latest profile of each user
 * @param items histories by content id
 * @param events the events that count, in the order of the log
 * @param retracted ids of the events that were retracted
 */
record LogReading(
    Map<String, EchoEvent.User> users,
    Map<String, ItemHistory> items,
    List<EchoEvent> events,
    Set<String> retracted) {

  /**
   * Reads what an epoch sees.
   *
   * @throws InvalidValueException if a retraction names no earlier event, an item has two
   *     publications, or an event is of an unknown item or before its item; it names the event
   */
  static LogReading of(EventLog seen, InteractionStrength interaction) {
    Set<String> retracted = retracted(seen);
    Map<String, ItemHistory> items = new HashMap<>();
    Set<String> withdrawn = new HashSet<>();
    for (EchoEvent event : seen.events()) {
      if (event instanceof EchoEvent.Content content) {
        if (retracted.contains(content.id())) {
          withdrawn.add(content.content());
        } else {
          publish(new ItemHistory(content, interaction), items);
        }
      }
    }
    Map<String, EchoEvent.User> users = new HashMap<>();
    List<EchoEvent> events = new ArrayList<>();
    for (EchoEvent event : seen.events()) {
      if (retracted.contains(event.id())) {
        continue;
      }
      if (event instanceof EchoEvent.User profile) {
        users.put(profile.user(), profile);
      } else if (event instanceof EchoEvent.OfItem happening) {
        @Nullable ItemHistory item = items.get(happening.content());
        if (item == null && withdrawn.contains(happening.content())) {
          continue;
        }
        known(item, event, happening).add(happening, events.size());
      }
      events.add(event);
    }
    return new LogReading(users, items, events, retracted);
  }

  private static Set<String> retracted(EventLog seen) {
    List<EchoEvent.Retraction> retractions = new ArrayList<>();
    for (EchoEvent event : seen.events()) {
      if (event instanceof EchoEvent.Retraction retraction) {
        retractions.add(retraction);
      }
    }
    if (retractions.isEmpty()) {
      return Set.of();
    }
    Map<String, EchoEvent> byId = new HashMap<>();
    for (EchoEvent event : seen.events()) {
      byId.put(event.id(), event);
    }
    Set<String> retracted = new HashSet<>();
    for (EchoEvent.Retraction retraction : retractions) {
      @Nullable EchoEvent target = byId.get(retraction.event());
      if (target == null
          || target instanceof EchoEvent.Retraction
          || target.recorded().isAfter(retraction.recorded())) {
        throw new InvalidValueException(
            "event " + retraction.id() + ".event",
            "name an event, other than a retraction, that was recorded before it",
            retraction.event(),
            "To undo a retraction, log the event again under a new id.");
      }
      retracted.add(target.id());
    }
    return retracted;
  }

  private static void publish(ItemHistory item, Map<String, ItemHistory> items) {
    EchoEvent.Content content = item.publication();
    @Nullable ItemHistory first = items.putIfAbsent(content.content(), item);
    if (first != null) {
      throw new InvalidValueException(
          "event " + content.id() + ".content",
          "be published once (it was, by event " + first.publication().id() + ")",
          content.content(),
          "Retract one of the two.");
    }
  }

  private static ItemHistory known(
      @Nullable ItemHistory item, EchoEvent event, EchoEvent.OfItem happening) {
    if (item == null) {
      throw new InvalidValueException(
          "event " + event.id() + ".content",
          "be an item with a content event recorded before the epoch's end",
          happening.content());
    }
    return item;
  }
}
