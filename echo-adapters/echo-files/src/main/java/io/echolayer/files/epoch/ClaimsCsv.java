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
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

  static void write(List<ClaimOutcome> outcomes, OutputStream out) throws IOException {
    try (CsvSink sink = CsvSink.to(out, HEADER)) {
      for (ClaimOutcome outcome : outcomes) {
        Claim claim = outcome.claim();
        sink.text(claim.id()).text(claim.user()).text(claim.content()).text(claim.rule());
        if (claim.tokens() == null) {
          sink.empty();
        } else {
          sink.number(claim.tokens());
        }
        sink.count(claim.units())
            .text(claim.pool().id())
            .count(outcome.paid())
            .count(outcome.queued())
            .endRow();
      }
    }
  }

  /** Hands over every row, in order, until {@code each} has enough. */
  static void read(Path file, Predicate<ClaimRow> each) throws IOException {
    try (CsvSource source = CsvSource.open(file, Columns.of(HEADER, List.of()))) {
      int position = 1;
      for (@Nullable CsvRow row = source.next(); row != null; row = source.next()) {
        if (!each.test(row(row, position++))) {
          return;
        }
      }
    }
  }

  private static ClaimRow row(CsvRow row, int position) {
    try {
      return new ClaimRow(
          position,
          row.text("claim_id"),
          row.text("user_id"),
          row.findText("content_id"),
          row.text("rule"),
          row.findNumber("tokens"),
          row.cell("units").count(),
          new Pool(row.text("pool")),
          row.cell("paid_units").count(),
          row.cell("queued_units").count());
    } catch (InvalidValueException e) {
      throw row.refusal(e);
    }
  }
}
