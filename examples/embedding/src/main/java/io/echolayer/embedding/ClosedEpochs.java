package io.echolayer.embedding;

import io.echolayer.layer.EchoLayer;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.ledger.InMemoryLedger;
import java.time.Instant;
import java.util.List;

/** Closes two days over objects, without files, and books them; the code on the front page. */
public final class ClosedEpochs {
  private ClosedEpochs() {}

  /** Prints who is paid and what waits. */
  public static void main(String[] args) {
    EchoLayer echo = EchoLayer.echoLayer1();
    List<EchoEvent> events =
        List.of(
            new EchoEvent.Content(at("e1", "2026-01-10T08:00:00Z"), "video1", "ada", "youtube"),
            EchoEvent.Propagation.of(at("e2", "2026-01-10T09:00:00Z"), "video1", "ben", "cid"),
            new EchoEvent.Milestone(at("e3", "2026-01-10T12:00:00Z"), "ben", 1));
    Instant start = Instant.parse("2026-01-10T00:00:00Z");
    Instant midnight = Instant.parse("2026-01-11T00:00:00Z");
    Instant end = Instant.parse("2026-01-12T00:00:00Z");

    var first = echo.epoch(start, midnight, "100").close(events); // a pool of 100 tokens
    for (var payout : first.payouts()) {
      System.out.println(payout.user() + " gets " + echo.tokens(payout.units()));
      System.out.println("proof: " + first.tree().proof(payout.recipient().key()));
    }
    System.out.println(first.waiting() + " claim waits");

    var second = echo.epoch(midnight, end, "100").after(first).close(events);
    System.out.println(second.waiting() + " claims wait\n" + second.pools().lines());

    var ledger = new InMemoryLedger(); // or that of echo-postgres
    EchoLayer.books(ledger).enter(first);
    EchoLayer.books(ledger).enter(second);
    System.out.println("sound: " + ledger.audit().isSound());
  }

  private static EchoEvent.Stamp at(String id, String instant) {
    return EchoEvent.Stamp.of(id, Instant.parse(instant));
  }
}
