package io.echolayer.embedding;

import io.echolayer.layer.EchoLayer;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.journal.SettlementJournal;
import java.time.InstantSource;

/** Pays what an epoch owes; the code on the front page. */
public final class SettledEpochs {
  private SettledEpochs() {}

  /** Pays an epoch over a chain, once, however often it is called with the same journal. */
  public static void pay(SettlementJournal journal, PayoutGateway gateway)
      throws InterruptedException {
    EchoLayer echo = EchoLayer.echoLayer1();
    var epoch = SampleDay.closed();

    var end =
        echo.settlement(journal, gateway)
            .owed(epoch)
            .pay(InstantSource.system(), run -> Thread.sleep(400));
    System.out.println(end); // DONE, or why it stopped
  }
}
