package consumer;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.signal.ScoreRun;
import io.echolayer.layer.EchoLayer;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.RewardLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a user does: scores an item, closes an epoch from objects, books it. It prints nothing that
 * may differ from one JVM, path or version of a dependency to another.
 */
public final class Consumer {
  private Consumer() {}

  public static void main(String[] args) throws IOException {
    EchoLayer echo = EchoLayer.echoLayer1();
    System.out.println("ruleset " + echo.ruleset().id() + " " + echo.ruleset().digest());

    Signals video =
        EchoLayer.signals("v42", "ada", "youtube")
            .totalViews(81_000)
            .engagement(Map.of("likes", 0.04, "comments", 0.012))
            .createdAt(Instant.parse("2026-01-14T09:00:00Z"))
            .lastInteractionAt(Instant.parse("2026-01-15T11:30:00Z"))
            .sentiment(0.3)
            .build();
    Instant asOf = Instant.parse("2026-01-15T12:00:00Z");
    EchoScore score = echo.score(video, asOf);
    System.out.println("score " + score.echoIndex() + " " + score.band());
    System.out.print(scoreFile(echo.index(), asOf));

    Instant start = Instant.parse("2026-01-10T00:00:00Z");
    Epoch epoch = echo.epoch(start, Instant.parse("2026-01-11T00:00:00Z"), "100").close(events());
    System.out.println("epoch " + epoch.inputDigest() + " " + epoch.tree().root());
    epoch.payouts().forEach(payout -> System.out.println("pays " + payout));

    RewardLedger ledger = new InMemoryLedger();
    EchoLayer.books(ledger).enter(epoch);
    System.out.println("ledger " + ledger.head() + " sound=" + ledger.audit().isSound());
  }

  private static String scoreFile(EchoIndex index, Instant asOf) throws IOException {
    Path folder = Files.createTempDirectory("consumer");
    Path signals = folder.resolve("signals.csv");
    Path scores = folder.resolve("scores.csv");
    Files.writeString(
        signals,
        """
        content_id,creator_id,platform,total_views,created_at,sentiment
        v42,ada,youtube,81000,2026-01-14T09:00:00Z,0.3
        v43,bob,reddit,12,2026-01-01T09:00:00Z,-0.7
        """);
    ScoreRun.of(signals, asOf, scores, index).run();
    return Files.readString(scores);
  }

  private static List<EchoEvent> events() {
    return List.of(
        new EchoEvent.Content(stamp("e1", "08"), "c1", "ada", "reddit"),
        EchoEvent.Propagation.of(stamp("e2", "09"), "c1", "bob", "cid"),
        EchoEvent.Propagation.of(stamp("e3", "10"), "c1", "dan", "eve"));
  }

  private static Stamp stamp(String id, String hour) {
    return Stamp.of(id, Instant.parse("2026-01-10T" + hour + ":00:00Z"));
  }
}
