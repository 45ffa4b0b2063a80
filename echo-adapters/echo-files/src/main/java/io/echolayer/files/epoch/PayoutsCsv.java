package io.echolayer.files.epoch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSink;
import io.echolayer.files.internal.csv.CsvSource;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.Wallet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  static List<Payout> read(Path file) throws IOException {
    List<Payout> payouts = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file, Columns.of(HEADER, List.of()))) {
      for (@Nullable CsvRow row = source.next(); row != null; row = source.next()) {
        @Nullable String wallet = row.findText("wallet");
        try {
          payouts.add(
              new Payout(
                  row.text("user_id"),
                  wallet == null ? null : new Wallet(wallet),
                  row.cell("units").count()));
        } catch (InvalidValueException e) {
          throw row.refusal(e);
        }
      }
    }
    return payouts;
  }
}
