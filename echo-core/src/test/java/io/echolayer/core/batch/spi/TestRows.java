package io.echolayer.core.batch.spi;

import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.batch.SignalColumnsBuilder;
import io.echolayer.core.ruleset.IndexRules;
import java.time.Instant;
import java.util.List;

/** The rows and rules of the kernels' contract, for tests of what runs kernels. */
public final class TestRows {
  /** What ages are counted to, for rows without an instant of their own. */
  public static final Instant NOW = Instant.ofEpochSecond((long) GeneratedRows.NOW);

  /** Rules of every kind, first those of {@code echolayer/1}. */
  public static final List<IndexRules> RULES = RuleVariants.ALL;

  private TestRows() {}

  /** Generated rows, as a user would give them. */
  public static SignalColumns of(long seed, int rows) {
    SignalColumnsBuilder into = SignalColumns.builder(rows);
    GeneratedRows.of(seed, rows).columns().forEach(into::sparse);
    return into.build();
  }
}
