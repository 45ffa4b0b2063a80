package io.echolayer.cli;

import io.echolayer.files.epoch.EpochProof;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proof}: the Merkle proof of a recipient. */
@Command(
    name = "proof",
    description = {
      "Prints the Merkle proof of what a recipient is paid by an epoch, as JSON.",
      "",
      "The proof is checked against the manifest's root before it is printed.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer proof day11 u42 --pretty|@",
      "",
      HelpPage.FOLDER,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ProofCommand extends EchoCommand {
  @Parameters(index = "0", paramLabel = "DIR", description = "The epoch's folder.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "RECIPIENT", description = "User id, or wallet address.")
  private String recipient;

  @Option(names = "--pretty", description = "Indent the JSON.")
  private boolean pretty;

  @Override
  public Integer call() throws IOException {
    InputFiles.checkFolder("DIR", folder);
    String json = EpochProof.of(folder, recipient).json();
    out().println(pretty ? PrettyJson.of(json) : json);
    return ExitCode.DONE;
  }

  @Override
  String advice() {
    return "Recipients are listed in payouts.csv of that folder.";
  }
}
