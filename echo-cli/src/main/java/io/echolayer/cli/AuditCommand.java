package io.echolayer.cli;

import io.echolayer.cli.store.Store;
import io.echolayer.files.epoch.Difference;
import io.echolayer.files.epoch.EpochChain;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.rewards.ledger.RewardLedger.AuditReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code audit}: checks the books without the events. */
@Command(
    name = "audit",
    description = {
      "Checks the books of an epoch, of all epochs in a folder, or of a ledger, without their events.",
      "",
      "Every file must be what its manifest says, each epoch must begin with what the one before left, and money and claims must"
          + " be conserved. Exit status 0 if so, 3 if not, naming the first break.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer audit echo-demo|@",
      "",
      HelpPage.FOLDER,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class AuditCommand extends EchoCommand {
  @Mixin private BooksArgument books;

  @Override
  public Integer call() throws IOException {
    return books.areStored() ? auditLedger() : auditFolders(books.folder());
  }

  private Integer auditLedger() throws IOException {
    try (Store open = books.store().open()) {
      RewardLedger ledger = open.postgres().ledger();
      AuditReport report = ledger.audit();
      if (report.firstBreak() != null) {
        err().println(Complaint.split("books broken: " + report.firstBreak(), ""));
        return ExitCode.NOT_VERIFIED;
      }
      out().println("audited: all " + report.head().number() + " entries hold");
      out().println("head: " + report.head().hash());
      if (report.unfinished() != null) {
        out().println("unfinished: epoch " + report.unfinished().id() + "; close it again");
      }
    }
    return ExitCode.DONE;
  }

  private Integer auditFolders(Path folder) throws IOException {
    EpochChain chain = EpochChain.open(folder);
    Optional<Difference> broken = chain.audit();
    if (broken.isPresent()) {
      err().println(Complaint.split("books broken: " + broken.get(), ""));
      return ExitCode.NOT_VERIFIED;
    }
    int epochs = chain.epochs().size();
    out()
        .println(
            "audited: the books of " + epochs + (epochs == 1 ? " epoch" : " epochs") + " hold");
    return ExitCode.DONE;
  }
}
