package io.echolayer.cli;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.MissingSignals;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.signal.Mapping;
import io.echolayer.files.signal.ScoreRun;
import io.echolayer.files.signal.ScoreSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score}: signals to scores. */
@Command(
    name = "score",
    description = {
      "Scores a file of signals: CSV, or Parquet where its name ends in .parquet.",
      "",
      "Columns, in any order, of which the first three must be there: content_id, creator_id, platform, discovery_shares,"
          + " total_shares, platform_reach, engagement.<name>…, view_time_seconds, total_views, created_at, last_interaction_at,"
          + " interaction_frequency, sentiment, credibility, relevance, originality, as_of. An empty cell is absent, which is not"
          + " zero. Any other CSV file is read with --map.",
      "",
      "Rows that are not valid go, with line (the row's number in Parquet), field, rule and value, to FILE.rejects.csv beside the output, and the exit status is 1.",
      "",
    },
    optionListHeading = "%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer score --in signals.csv --as-of 2026-01-13T00:00:00Z \\|@",
      "  @|bold   --out scores.csv|@",
      "",
      "A mapping for a file with other columns:",
      "  {\"columns\": {\"content_id\": \"video\", \"creator_id\": \"channel\",",
      "               \"total_views\": \"views\", \"created_at\": \"published\"},",
      "   \"constants\": {\"platform\": \"youtube\"},",
      "   \"datePatterns\": {\"created_at\": \"dd.MM.yyyy\"},",
      "   \"rates\": {\"likes\": \"likes\"}, \"drop\": \"*\"}",
      "",
      HelpPage.SIGNALS,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ScoreCommand extends EchoCommand {
  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "Signals, as CSV or Parquet.")
  private Path in;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "What counts as now, such as 2026-01-13T00:00:00Z. There is no hidden clock.")
  private Instant asOf;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the scores go, as CSV or Parquet; replaced when all is done.")
  private Path out;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "How other columns become signals, as JSON.")
  private @Nullable Path map;

  @Mixin private RulesetOption ruleset;

  @Option(
      names = "--missing",
      paramLabel = "WAY",
      description =
          "What an absent signal means: ${COMPLETION-CANDIDATES}; by default what the ruleset says.")
  private @Nullable Missing missing;

  @Option(
      names = "--strict",
      description = "Stop at the first row that is not valid, and write nothing.")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    InputFiles.check("--in", in);
    Ruleset rules = withMissing(ruleset.ruleset());
    ScoreSummary summary;
    try (ProgressBar progress = progress("rows")) {
      summary =
          ScoreRun.of(in, asOf, out, EchoIndex.of(rules))
              .withMapping(mapping())
              .withStrict(strict)
              .withProgress(progress)
              .run();
    }
    out()
        .println(
            String.format(
                Locale.ROOT,
                "%,d of %,d rows scored into %s, by %s",
                summary.scored(),
                summary.rows(),
                out,
                rules.id()));
    if (summary.isComplete()) {
      return ExitCode.DONE;
    }
    out()
        .println(
            String.format(
                Locale.ROOT,
                "%,d rows were not valid: %s says why",
                summary.rejected(),
                summary.rejects()));
    return ExitCode.REJECTS;
  }

  private @Nullable Mapping mapping() throws IOException {
    if (map == null) {
      return null;
    }
    InputFiles.check("--map", map);
    return Mapping.read(map);
  }

  private Ruleset withMissing(Ruleset rules) {
    return missing == null ? rules : rules.withIndex(rules.index().withMissing(missing.signals));
  }

  @Override
  String advice() {
    return strict
        ? "Nothing was written. Correct it, or leave out --strict to list such rows and go on."
        : super.advice();
  }

  /** {@link MissingSignals} as it is written on the command line. */
  private enum Missing {
    AS_ZERO(MissingSignals.AS_ZERO),
    RENORMALISE(MissingSignals.RENORMALISE);

    private final MissingSignals signals;

    Missing(MissingSignals signals) {
      this.signals = signals;
    }

    @Override
    public String toString() {
      return signals.id();
    }
  }
}
