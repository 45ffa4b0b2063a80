package io.echolayer.cli;

import io.echolayer.cli.store.Store;
import io.echolayer.core.InvalidValueException;
import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.files.epoch.EpochRun;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.files.event.EventPlace;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.rule.RuleBook;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code epoch}: an event log to payouts. */
@Command(
    name = "epoch",
    description = {
      "Closes an epoch: from an event log to scores, loops, claims, payouts, the queue, and a manifest that anyone can recompute.",
      "",
      "Always strict: nobody is paid on part of a log. The folder appears whole or not at all.",
      "",
    },
    optionListHeading = "%n",
    footerHeading = "%nExample, two days in a row:%n",
    footer = {
      "  @|bold echolayer epoch --events events.ndjson --pool 1000 --out day10 \\|@",
      "  @|bold   --from 2026-01-10T00:00:00Z --to 2026-01-11T00:00:00Z|@",
      "  @|bold echolayer epoch --events events.ndjson --pool 1000 --out day11 \\|@",
      "  @|bold   --from 2026-01-11T00:00:00Z --to 2026-01-12T00:00:00Z --previous day10|@",
      "",
      HelpPage.LOG,
      HelpPage.FOLDER,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class EpochCommand extends EchoCommand {
  @Option(
      names = "--events",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "The event log, as newline-delimited JSON; several files are one log, in any order.")
  private List<Path> events;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "First instant of the epoch, such as 2026-01-10T00:00:00Z.")
  private Instant from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "First instant after it, which is also what counts as now.")
  private Instant to;

  @Option(
      names = "--pool",
      required = true,
      paramLabel = "TOKENS",
      description = "The epoch's money, an exact decimal such as 1000 or 0.5.")
  private String pool;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write; it must be empty or not exist yet.")
  private Path out;

  @Option(
      names = "--previous",
      paramLabel = "DIR",
      description = "Folder of the epoch before: its queue and its indices go on here.")
  private @Nullable Path previous;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = "queue",
      description =
          "Who is paid when claims exceed a pool: ${COMPLETION-CANDIDATES}; queue by default.")
  private Policy policy;

  @Option(
      names = "--leftover",
      paramLabel = "FATE",
      defaultValue = "expire",
      description =
          "What becomes of money left at the end: ${COMPLETION-CANDIDATES}; expire by default.")
  private Remains leftover;

  @Option(
      names = "--no-refill",
      description = "Under queue, the reserve does not top up the other pools.")
  private boolean noRefill;

  @Option(
      names = "--decimals",
      paramLabel = "N",
      defaultValue = "9",
      description = "Places of a token, 0 to 18; 9 by default.")
  private int decimals;

  @Mixin private RulesetOption ruleset;

  @Mixin private StoreOption store;

  @Option(
      names = "--receipts",
      description = "Also write receipts.ndjson, which explains every claim.")
  private boolean receipts;

  @Option(names = "--force", description = "Replace an epoch that lies in the output folder.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    EpochSettings settings = settings();
    InputFiles.check("--events", events);
    checkPrevious();
    EpochFolder.checkPlace(out, force);
    Epoch epoch;
    try (ProgressBar progress = progress("events")) {
      EventLog log = EventLogFiles.read(events, settings.ruleset(), progress);
      progress.step("closing the epoch");
      EpochRun run =
          EpochRun.of(settings).withPrevious(previous).withReceipts(receipts).withForce(force);
      epoch = store.isGiven() ? bookAndClose(run, log) : run.close(log, out);
    } catch (InvalidValueException e) {
      throw EventPlace.in(events, e);
    }
    new EpochSummary(epoch).print(out(), this::bold);
    if (store.isGiven()) {
      out().println("Booked into " + store.shown());
    }
    out().println("Report: " + out.resolve("report.html"));
    return ExitCode.DONE;
  }

  /** Books first: what the ledger refuses has no folder. */
  private Epoch bookAndClose(EpochRun run, EventLog log) throws IOException {
    try (Store open = store.open()) {
      return run.close(
          log,
          out,
          epoch -> {
            EpochBooks.of(open.postgres().ledger()).enter(epoch);
            open.postgres().epochs().save(epoch);
          });
    }
  }

  private EpochSettings settings() throws IOException {
    if (!from.isBefore(to)) {
      throw new InvalidValueException("--to", "be after --from (" + from + ")", to);
    }
    if (decimals < 0 || decimals > 18) {
      throw new InvalidValueException("--decimals", "lie in 0 to 18", decimals);
    }
    TokenScale scale = new TokenScale(decimals);
    long units = scale.exactUnits("--pool", pool);
    return EpochSettings.of(new EpochInterval(from, to), units)
        .withScale(scale)
        .withPolicy(PoolPolicy.named(policy.token, !noRefill))
        .withLeftover(leftover.leftover)
        .withRulesDefinedIn(ruleset.ruleset(), RuleBook.STANDARD);
  }

  private void checkPrevious() throws IOException {
    if (previous == null) {
      return;
    }
    InputFiles.checkFolder("--previous", previous);
    if (previous.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
      throw new InvalidValueException("--out", "be another folder than --previous", out);
    }
    EpochFolder.open(previous);
  }

  private enum Policy {
    QUEUE("queue"),
    PRO_RATA("pro-rata");

    private final String token;

    Policy(String token) {
      this.token = token;
    }

    @Override
    public String toString() {
      return token;
    }
  }

  private enum Remains {
    EXPIRE(Leftover.EXPIRE),
    ROLL_OVER(Leftover.ROLL_OVER);

    private final Leftover leftover;

    Remains(Leftover leftover) {
      this.leftover = leftover;
    }

    @Override
    public String toString() {
      return leftover.id();
    }
  }
}
