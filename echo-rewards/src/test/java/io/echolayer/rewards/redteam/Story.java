package io.echolayer.rewards.redteam;

import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.EventLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Events as they happen, each known at once; the ids are of one teller each. */
final class Story {
  private final String teller;
  private final List<EchoEvent> events = new ArrayList<>();

  Story(String teller) {
    this.teller = teller;
  }

  void user(Instant at, String user, double influence, long reach, double engagementRate) {
    events.add(new EchoEvent.User(stamp(at), user, influence, reach, engagementRate, null));
  }

  void content(Instant at, String content, String creator) {
    events.add(new EchoEvent.Content(stamp(at), content, creator, "reddit"));
  }

  void observation(Instant at, String content, double likes, double viewSeconds, long views) {
    Signals signals =
        Signals.builder(content, "anyone", "reddit")
            .engagement(Engagement.of(Map.of("likes", likes)))
            .viewTimeSeconds(viewSeconds)
            .totalViews(views)
            .credibility(0.8)
            .relevance(0.7)
            .originality(0.6)
            .build();
    events.add(EchoEvent.Observation.of(stamp(at), signals));
  }

  void share(Instant at, String content, String source, String target) {
    share(at, content, source, target, 1);
  }

  void share(Instant at, String content, String source, String target, double strength) {
    events.add(new EchoEvent.Propagation(stamp(at), content, source, target, null, null, strength));
  }

  void discovery(Instant at, String content, String user) {
    events.add(new EchoEvent.Discovery(stamp(at), content, user));
  }

  void milestone(Instant at, String user, long level) {
    events.add(new EchoEvent.Milestone(stamp(at), user, level));
  }

  /** One log of these stories. */
  static EventLog log(Story... stories) {
    EventLog.Builder log = EventLog.builder();
    for (Story story : stories) {
      for (EchoEvent event : story.events) {
        // What is digested is of no interest here.
        log.add(event);
      }
    }
    return log.build();
  }

  private Stamp stamp(Instant at) {
    return Stamp.of(String.format(Locale.ROOT, "%s%07d", teller, events.size()), at);
  }
}
