package io.echolayer.cli;

import io.echolayer.files.epoch.Difference;
import io.echolayer.files.epoch.EpochAudit;
import io.echolayer.files.epoch.EpochChain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code audit}: checks the books without the events. */
@Command(
    name = "audit",
    description = {
      "Checks the books of an epoch, or of all epochs in a folder, without their events.",
      "",
      "Every file must be what its manifest says, each epoch must begin with what the one before left, and money and claims must"
          + " be conserved. Exit status 0 if so, 3 if not, naming the first break.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = "  @|bold ./echo audit echo-demo|@")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class AuditCommand extends EchoCommand {
  @Parameters(paramLabel = "DIR", description = "An epoch's folder, or one that holds epochs.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    InputFiles.checkFolder("DIR", folder);
    EpochChain chain = EpochChain.open(folder);
    Optional<Difference> broken = EpochAudit.audit(chain);
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
