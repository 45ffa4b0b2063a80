package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.files.settlement.FileJournal;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.reconcile.Reconciliation;
import io.echolayer.settlement.reconcile.Reconciliation.Mismatch;
import io.echolayer.settlement.run.PayoutRun;
import io.echolayer.settlement.run.PayoutRun.PauseSwitch;
import io.echolayer.settlement.run.RunSettings;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reconcile}: the books against the chain. */
@Command(
    name = "reconcile",
    description = {
      "Compares a settlement's journal with what the chain has, for a period, and names every difference.",
      "",
      "Needs no key. Exit status 0 if they agree, 3 if not, 2 if they could not be compared. With --rebuild it first makes a lost"
          + " journal again, from the chain and from every epoch that was ever settled.",
      "",
    },
    optionListHeading = "%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer reconcile --journal pay.journal --rpc URL \\|@",
      "  @|bold   --from 2026-01-10T00:00:00Z|@",
      "",
      HelpPage.SETTLEMENT,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ReconcileCommand extends EchoCommand {
  @Mixin private JournalOption journal;
  @Mixin private NodeOption node;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "First instant of the period; the beginning of the journal by default.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "First instant after it; now by default.")
  private @Nullable Instant to;

  @Option(
      names = "--rebuild",
      arity = "1..*",
      paramLabel = "DIR",
      description = "Epochs' folders, to make the journal again from.")
  private List<Path> folders = List.of();

  @Option(
      names = "--mint",
      paramLabel = "ADDRESS",
      description = "For --rebuild: the token that was paid.")
  private @Nullable String mint;

  @Option(
      names = "--treasury",
      paramLabel = "ADDRESS",
      description = "For --rebuild: the wallet that paid.")
  private @Nullable String treasury;

  @Override
  public Integer call() throws IOException {
    if (!folders.isEmpty()) {
      rebuild();
    }
    Journal books = Journal.read(journal.copy());
    @Nullable Treasury known = books.state().treasury();
    if (known == null) {
      throw new InvalidValueException(
          "--journal", "hold a settlement", journal.file() + ", which does not");
    }
    Instant first = from == null ? Instant.EPOCH : from;
    Instant end = to == null ? Instant.now().plusSeconds(1) : to;
    Reconciliation report = Reconciliation.of(books.state(), gateway(known), first, end);
    for (Mismatch mismatch : report.mismatches()) {
      out().println(mismatch);
    }
    String compared =
        report.transactions()
            + " transactions, "
            + new TokenScale(known.decimals()).tokens(report.units())
            + " tokens on the chain";
    if (!report.isSound()) {
      err().println("not reconciled: " + report.mismatches().size() + " differences; " + compared);
      return ExitCode.NOT_VERIFIED;
    }
    out().println("reconciled: books and chain agree; " + compared);
    return ExitCode.DONE;
  }

  private PayoutGateway gateway(Treasury treasury) {
    return SolanaPayoutGateway.open(
        node.nodes(),
        new WatchOnly(PublicKey.of(treasury.address())),
        PublicKey.of(treasury.token()),
        PayoutOptions.DEFAULT,
        InstantSource.system());
  }

  private void rebuild() throws IOException {
    if (mint == null || treasury == null) {
      throw new InvalidValueException(
          "--rebuild", "come with --mint and --treasury", "given without");
    }
    List<EpochFolder> epochs = EpochFolders.open("--rebuild", folders);
    Treasury books = new Treasury(mint, epochs.get(0).decimals(), treasury);
    PayoutGateway gateway = gateway(books);
    Instant now = Instant.now();
    try (FileJournal file = journal.open()) {
      PayoutRun run =
          PayoutRun.open(file, books, gateway, RunSettings.DEFAULT, PauseSwitch.NEVER, null, now);
      for (EpochFolder epoch : epochs) {
        run.take(epoch.dues(), now);
      }
      long entered = run.rebuild(now);
      out().println("rebuilt: " + entered + " transactions entered in " + journal.file());
    }
  }
}
