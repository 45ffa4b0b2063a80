package io.echolayer.files.epoch;

import io.echolayer.files.internal.csv.CsvSink;
import io.echolayer.rewards.pool.PoolStatement;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code pools.csv}: the account of each pool. */
final class PoolsCsv {
  private static final List<String> HEADER =
      List.of("pool", "opening", "rolled_in", "refilled", "paid", "rolled_out", "expired");

  private PoolsCsv() {}

  static void write(PoolStatement statement, OutputStream out) throws IOException {
    try (CsvSink sink = CsvSink.to(out, HEADER)) {
      for (Line line : statement.lines()) {
        sink.text(line.pool().id())
            .count(line.opening())
            .count(line.rolledIn())
            .count(line.refilled());
        sink.count(line.paid()).count(line.rolledOut()).count(line.expired()).endRow();
      }
    }
  }
}
