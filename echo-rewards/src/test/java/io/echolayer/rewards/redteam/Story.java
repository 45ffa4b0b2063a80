package io.echolayer.rewards.redteam;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.ContentEvent;
import io.echolayer.rewards.event.DiscoveryEvent;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.event.LoggedEvent;
import io.echolayer.rewards.event.MilestoneEvent;
import io.echolayer.rewards.event.ObservationEvent;
import io.echolayer.rewards.event.ShareEvent;
import io.echolayer.rewards.event.Stamp;
import io.echolayer.rewards.event.UserEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Events as they happen, each known at once; the ids are of one teller each. */
final class Story {
  private final String teller;
  private final List<EchoEvent> events = new ArrayList<>();

  Story(String teller) {
    this.teller = teller;
  }

  void user(Instant at, String user, double influence, long reach, double engagementRate) {
    events.add(new UserEvent(stamp(at), user, influence, reach, engagementRate, null));
  }

  void content(Instant at, String content, String creator) {
    events.add(new ContentEvent(stamp(at), content, creator, "reddit"));
  }

  void observation(Instant at, String content, double likes, double viewSeconds, long views) {
    JsonObject signals =
        JsonObject.builder()
            .put("engagement", JsonObject.builder().put("likes", likes).build())
            .put("viewTimeSeconds", viewSeconds)
            .put("totalViews", views)
            .put("credibility", 0.8)
            .put("relevance", 0.7)
            .put("originality", 0.6)
            .build();
    events.add(new ObservationEvent(stamp(at), content, signals));
  }

  void share(Instant at, String content, String source, String target) {
    share(at, content, source, target, 1);
  }

  void share(Instant at, String content, String source, String target, double strength) {
    events.add(new ShareEvent(stamp(at), content, source, target, null, null, strength));
  }

  void discovery(Instant at, String content, String user) {
    events.add(new DiscoveryEvent(stamp(at), content, user));
  }

  void milestone(Instant at, String user, long level) {
    events.add(new MilestoneEvent(stamp(at), user, level));
  }

  /** One log of these stories. */
  static EventLog log(Story... stories) {
    EventLog.Builder log = EventLog.builder();
    for (Story story : stories) {
      for (EchoEvent event : story.events) {
        // What is digested is of no interest here.
        log.add(LoggedEvent.of(event));
      }
    }
    return log.build();
  }

  private Stamp stamp(Instant at) {
    return Stamp.of(String.format(Locale.ROOT, "%s%07d", teller, events.size()), at);
  }
}
