package io.echolayer.embedding;

import io.echolayer.layer.EchoLayer;
import java.time.Instant;
import java.util.Map;

/** Scores one video; the code on the front page. */
public final class FirstScore {
  private FirstScore() {}

  /** Prints the score and why it is what it is. */
  public static void main(String[] args) {
    EchoLayer echo = EchoLayer.echoLayer1();
    Instant asOf = Instant.parse("2026-01-15T12:00:00Z");

    var video =
        EchoLayer.signals("v42", "ada", "youtube")
            .totalViews(81_000)
            .engagement(Map.of("likes", 0.04, "comments", 0.012))
            .createdAt(Instant.parse("2026-01-14T09:00:00Z"))
            .lastInteractionAt(Instant.parse("2026-01-15T11:30:00Z"))
            .sentiment(0.3)
            .build();

    var score = echo.score(video, asOf);
    System.out.println(score.echoIndex() + " " + score.band() + ", resting on " + score.coverage());
    System.out.println(score.breakdown());
  }
}
