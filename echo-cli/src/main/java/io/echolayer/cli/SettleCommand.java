package io.echolayer.cli;

import io.echolayer.cli.store.Store;
import io.echolayer.core.InvalidValueException;
import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.files.settlement.FileJournal;
import io.echolayer.files.settlement.SettlementFiles;
import io.echolayer.files.settlement.TreasuryPolicy;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.control.Approval;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.plan.PayoutPlan;
import io.echolayer.settlement.run.EpochDues;
import io.echolayer.settlement.run.PayoutRun;
import io.echolayer.settlement.run.PayoutRun.Step;
import io.echolayer.settlement.run.RunSettings;
import io.echolayer.solana.key.KeypairFile;
import io.echolayer.solana.key.Signer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code settle}: what epochs owe reaches wallets. */
@Command(
    name = "settle",
    description = {
      "Pays what closed epochs owe wallets, from a treasury on Solana, each once.",
      "",
      "It can be stopped at any moment and started again: the journal says what was done, and the chain what has become of it."
          + " With --dry-run it shows who would be paid and what that costs, and writes the plan for others to approve."
          + " With --store every payout is booked into the ledger of its epoch too: held before it is signed, settled when it is"
          + " final. What was paid without is made up for.",
      "",
      "Exit status 0 if all that is due was paid or waits for its floor, 1 if some was held, refused or failed, 2 if nothing was"
          + " done, 3 if an epoch's folder was touched, 4 if it is not finished: run it again.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer settle day10 --journal pay.journal --mint MINT \\|@",
      "  @|bold   --keypair key.json --rpc URL --dry-run|@",
      "  @|bold echolayer settle day10 --journal pay.journal --mint MINT \\|@",
      "  @|bold   --keypair key.json --rpc URL|@",
      "",
      HelpPage.SETTLEMENT,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class SettleCommand extends EchoCommand {
  /** The reason on record. */
  private static final String DROPPED = "dropped by hand";

  @Mixin private EpochFolders folders;

  @Mixin private JournalOption journal;

  @Option(
      names = "--mint",
      required = true,
      paramLabel = "ADDRESS",
      description = "The token that is paid.")
  private String mint;

  @Option(
      names = "--keypair",
      required = true,
      paramLabel = "FILE",
      description = "The treasury's key, as solana-keygen writes it; only you may read it.")
  private Path keypair;

  @Mixin private ChainOptions chain;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The treasury's limits, risk rules and approvers, as JSON.")
  private @Nullable Path policy;

  @Option(
      names = "--release",
      arity = "1..*",
      paramLabel = "WALLET",
      description = "Wallets to be paid although their risk would hold them.")
  private List<String> released = List.of();

  @Mixin private StoreOption store;

  @Option(
      names = "--drop",
      arity = "1..*",
      paramLabel = "WALLET",
      description =
          "Finish the plan under way without what it has not signed yet for these wallets, or for"
              + " all; nothing else is begun, and they stay due.")
  private List<String> dropped = List.of();

  @Option(
      names = "--dry-run",
      description = "Only plan: show it, what changed since the last plan, and what it costs.")
  private boolean dryRun;

  @Option(
      names = "--approve",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Approvals of the plan that the last dry run wrote; see echolayer approve.")
  private List<Path> approvals = List.of();

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!dropped.isEmpty() && (dryRun || !approvals.isEmpty())) {
      throw new InvalidValueException(
          "--drop", "come without --dry-run and --approve", "given with one of them");
    }
    List<EpochDues> dues = new ArrayList<>();
    int decimals = read(dues);
    TreasuryPolicy treasury =
        policy == null ? TreasuryPolicy.DEFAULT : SettlementFiles.readPolicy(policy, decimals);
    RunSettings settings =
        RunSettings.DEFAULT
            .withPolicy(treasury.policy().withReleased(released.stream().map(Wallet::new).toList()))
            .withApprovals(treasury.approvals());
    Signer signer = KeypairFile.read(keypair);
    PayoutGateway gateway = chain.gateway(signer, mint);
    Treasury books = new Treasury(mint, decimals, signer.publicKey().toString());
    SettlementSummary summary = new SettlementSummary(out(), new TokenScale(decimals));
    try (@Nullable Store open = store.isGiven() ? store.open() : null) {
      @Nullable HoldBooks ledger =
          open == null ? null : PayoutLedger.of(open.postgres().ledger(), dues);
      if (dryRun) {
        return dryRun(opened(journal.copy(), books, gateway, settings, dues, null), summary);
      }
      try (FileJournal file = journal.open()) {
        PayoutRun run = opened(file, books, gateway, settings, dues, ledger);
        return dropped.isEmpty() ? settle(run, settings, summary) : drop(run, summary);
      }
    }
  }

  private int read(List<EpochDues> dues) throws IOException {
    List<EpochFolder> epochs = folders.open();
    int decimals = epochs.get(0).decimals();
    for (EpochFolder epoch : epochs) {
      if (epoch.decimals() != decimals) {
        throw new InvalidValueException(
            "decimals of " + epoch.path(),
            "be those of the other epochs (" + decimals + ")",
            epoch.decimals());
      }
      dues.add(epoch.dues());
    }
    return decimals;
  }

  private PayoutRun opened(
      SettlementJournal entries,
      Treasury books,
      PayoutGateway gateway,
      RunSettings settings,
      List<EpochDues> dues,
      @Nullable HoldBooks ledger) {
    Instant now = clock.instant();
    PayoutRun run = PayoutRun.open(entries, books, gateway, settings, journal.pause(), ledger, now);
    for (EpochDues epoch : dues) {
      run.take(epoch, now);
    }
    return run;
  }

  private int dryRun(PayoutRun run, SettlementSummary summary) throws IOException {
    if (!run.state().isSettled()) {
      summary.printUnderway(run.state());
    }
    PayoutPlan plan = run.plan(clock.instant());
    @Nullable PayoutPlan last =
        Files.exists(journal.plan()) ? SettlementFiles.readPlan(journal.plan()) : null;
    SettlementFiles.writePlan(plan, journal.plan());
    summary.print(plan, last);
    out().println("Plan: " + journal.plan() + ", SHA-256 " + plan.digest());
    return summary.exitCode(plan.held());
  }

  private int settle(PayoutRun run, RunSettings settings, SettlementSummary summary)
      throws IOException, InterruptedException {
    if (!run.state().isSettled()) {
      Step end = carryOut(run);
      if (end != Step.DONE) {
        return unfinished(run, end);
      }
      summary.print(run.state(), List.of());
    }
    PayoutPlan plan = run.plan(clock.instant());
    if (plan.payouts().isEmpty()) {
      summary.printNothing(plan.held());
      return summary.exitCode(plan.held());
    }
    boolean needsApproval = settings.approvals().required() > 0;
    if (needsApproval || !approvals.isEmpty()) {
      plan = approvedPlan();
    }
    List<Approval> given = new ArrayList<>();
    for (Path file : approvals) {
      given.add(SettlementFiles.readApproval(file));
    }
    run.begin(plan, given, clock.instant());
    Step end = carryOut(run);
    if (end != Step.DONE) {
      return unfinished(run, end);
    }
    summary.print(run.state(), plan.held());
    return summary.exitCode(run.state(), plan.held());
  }

  private int drop(PayoutRun run, SettlementSummary summary) throws InterruptedException {
    if (run.state().planned().isEmpty()) {
      throw new InvalidValueException(
          "--drop",
          "be for a plan that has payouts to sign",
          run.state().isSettled() ? "no plan under way" : "one that is signed in full",
          "What is signed comes to its end. To pay a wallet nothing, deny it in the policy.");
    }
    if (dropped.equals(List.of("all"))) {
      run.drop(DROPPED, clock.instant());
    } else {
      run.drop(dropped.stream().map(Wallet::new).toList(), DROPPED, clock.instant());
    }
    Step end = carryOut(run);
    if (end != Step.DONE) {
      return unfinished(run, end);
    }
    summary.print(run.state(), List.of());
    return summary.exitCode(run.state(), List.of());
  }

  private PayoutPlan approvedPlan() throws IOException {
    if (Files.notExists(journal.plan())) {
      throw new InvalidValueException(
          "--approve",
          "be for a plan that a dry run wrote",
          "no " + journal.plan(),
          "Run with --dry-run first, and have the plan approved: echolayer approve.");
    }
    return SettlementFiles.readPlan(journal.plan());
  }

  private Step carryOut(PayoutRun run) throws InterruptedException {
    try (ProgressBar progress = progress("payouts")) {
      return new SettlementLoop(run, clock, progress).run();
    }
  }

  private int unfinished(PayoutRun run, Step end) {
    String why =
        switch (end) {
          case PAUSED -> "paused: the pause file is there";
          case DAY_LIMIT -> "the limit of the day is reached";
          default -> "no answer from the chain: " + run.problem();
        };
    err().println(why);
    err()
        .println(
            dropped.isEmpty()
                ? "Run the same command again to go on."
                : "Dropped, and due again; run without --drop to go on with the others.");
    return ExitCode.UNFINISHED;
  }

  @Override
  String advice() {
    return "What was sent before is in the journal; run again to go on from there.";
  }
}
