package io.echolayer.files.epoch;

import io.echolayer.files.csv.CsvSink;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.pool.Settlement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code claims.csv}: claims in the order of taking, and what became of them. */
final class ClaimsCsv {
  private static final List<String> HEADER =
      List.of(
          "claim_id",
          "user_id",
          "content_id",
          "rule",
          "tokens",
          "units",
          "pool",
          "paid_units",
          "queued_units");

  private ClaimsCsv() {}

  static void write(List<Settlement> settlements, OutputStream out) throws IOException {
    try (CsvSink sink = CsvSink.to(out, HEADER)) {
      for (Settlement settlement : settlements) {
        Claim claim = settlement.claim();
        sink.text(claim.id()).text(claim.user()).text(claim.content()).text(claim.rule());
        if (claim.tokens() == null) {
          sink.empty();
        } else {
          sink.number(claim.tokens());
        }
        sink.count(claim.units())
            .text(claim.pool().id())
            .count(settlement.paid())
            .count(settlement.queued())
            .endRow();
      }
    }
  }
}
