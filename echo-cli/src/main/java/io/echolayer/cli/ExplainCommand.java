package io.echolayer.cli;

import io.echolayer.files.epoch.EpochExplanation;
import io.echolayer.rewards.receipt.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a claim is what it is. */
@Command(
    name = "explain",
    description = {
      "Says why a claim of an epoch is what it is, down to the Merkle proof.",
      "",
      "Claims are listed in the epoch's claims.csv. Only what the claim rests on is read of the events.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer explain day11 2026-01-11T00:00:00Z/e42/creation --events events.ndjson --previous day10|@",
      "",
      HelpPage.LOG,
      HelpPage.FOLDER,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ExplainCommand extends EchoCommand {
  @Parameters(index = "0", paramLabel = "DIR", description = "The epoch's folder.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "CLAIM", description = "Id of the claim.")
  private String claim;

  @Mixin private EpochInput input;

  @Option(names = "--json", description = "Print the receipt as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    InputFiles.checkFolder("DIR", folder);
    input.check();
    Receipt receipt = EpochExplanation.of(folder, claim, input.events(), input.previous());
    out().print(json ? receipt.json() + System.lineSeparator() : receipt.text());
    return ExitCode.DONE;
  }

  @Override
  String advice() {
    return "Take the id from claims.csv of that folder.";
  }
}
