package io.echolayer.cli;

import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.propagation.LoopRun;
import io.echolayer.files.propagation.LoopSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loops}: propagations to Echo Loops. */
@Command(
    name = "loops",
    description = {
      "Computes the Echo Loop of every content item: paths, resonance, convergence, strength, viral coefficient.",
      "",
      "Always strict: the first row that is not valid refuses all.",
      "",
    },
    optionListHeading = "%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer loops --nodes nodes.csv --contents contents.csv \\|@",
      "  @|bold   --events events.csv --as-of 2026-01-13T00:00:00Z --out loops.csv|@",
      "",
      HelpPage.SIGNALS,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class LoopsCommand extends EchoCommand {
  @Option(
      names = "--nodes",
      paramLabel = "FILE",
      description =
          "id, type (user, content or platform), influence, reach, engagement_rate. Without it every node is the default one.")
  private @Nullable Path nodes;

  @Option(
      names = "--contents",
      required = true,
      paramLabel = "FILE",
      description = "content_id, creator_id, created_at.")
  private Path contents;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE",
      description =
          "event_id, content_id, source, target, at, source_platform, target_platform, strength.")
  private Path events;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "What counts as now, such as 2026-01-13T00:00:00Z.")
  private Instant asOf;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the loops go, as CSV, by content id.")
  private Path out;

  @Mixin private RulesetOption ruleset;

  @Override
  public Integer call() throws IOException {
    if (nodes != null) {
      InputFiles.check("--nodes", nodes);
    }
    InputFiles.check("--contents", contents);
    InputFiles.check("--events", events);
    Ruleset rules = ruleset.ruleset();
    LoopSummary summary;
    try (ProgressBar progress = progress("events")) {
      summary =
          new LoopRun(events, nodes, contents, asOf, out, rules.propagation(), progress).run();
    }
    out()
        .println(
            String.format(
                Locale.ROOT,
                "%,d events of %,d items computed into %s, by %s; %,d loops resonate",
                summary.events(),
                summary.contents(),
                out,
                rules.id(),
                summary.resonating()));
    return ExitCode.DONE;
  }
}
