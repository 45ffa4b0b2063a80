package io.echolayer.files.epoch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSink;
import io.echolayer.files.internal.csv.CsvSource;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.pool.ClaimOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code queue.csv}: claims that wait for the next epoch, in order. */
final class QueueCsv {
  private static final List<String> HEADER =
      List.of("claim_id", "user_id", "content_id", "rule", "pool", "units", "at");

  private QueueCsv() {}

  static void write(List<ClaimOutcome> outcomes, OutputStream out) throws IOException {
    try (CsvSink sink = CsvSink.to(out, HEADER)) {
      for (ClaimOutcome outcome : outcomes) {
        if (outcome.queued() > 0) {
          Claim claim = outcome.claim();
          sink.text(claim.id()).text(claim.user()).text(claim.content()).text(claim.rule());
          sink.text(claim.pool().id()).count(outcome.queued()).instant(claim.at()).endRow();
        }
      }
    }
  }

  static List<Claim> read(Path file) throws IOException {
    List<Claim> queue = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file, Columns.of(HEADER, List.of()))) {
      for (@Nullable CsvRow row = source.next(); row != null; row = source.next()) {
        try {
          queue.add(claim(row));
        } catch (InvalidValueException e) {
          throw row.refusal(e);
        }
      }
    }
    return queue;
  }

  private static Claim claim(CsvRow row) {
    Claim claim =
        Claim.of(
            row.text("claim_id"),
            row.text("user_id"),
            row.findText("content_id"),
            null,
            row.cell("units").count(),
            new Pool(row.text("pool")),
            row.instant("at"));
    if (!claim.rule().equals(row.text("rule"))) {
      throw new InvalidValueException("rule", "end the claim's id " + claim.id(), row.text("rule"));
    }
    return claim;
  }
}
