package io.echolayer.files.epoch;

import io.echolayer.files.csv.CsvSink;
import io.echolayer.rewards.epoch.Payout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code payouts.csv}: users paid more than 0, by user id. */
final class PayoutsCsv {
  private static final List<String> HEADER = List.of("user_id", "wallet", "units");

  private PayoutsCsv() {}

  static void write(List<Payout> payouts, OutputStream out) throws IOException {
    try (CsvSink sink = CsvSink.to(out, HEADER)) {
      for (Payout payout : payouts) {
        sink.text(payout.user())
            .text(payout.wallet() == null ? null : payout.wallet().address())
            .count(payout.units())
            .endRow();
      }
    }
  }
}
