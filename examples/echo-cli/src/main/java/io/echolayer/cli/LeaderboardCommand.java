package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.epoch.EpochChain;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.statistics.Place;
import io.echolayer.rewards.statistics.Ranking;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leaderboard}: who earned most. */
@Command(
    name = "leaderboard",
    description = {
      "Prints who earned most in an epoch, or in all epochs of a folder.",
      "",
      "Highest first, ties by user id, with competition ranks: 1, 2, 2, 4.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = "  @|bold ./echo leaderboard echo-demo --top 5|@")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class LeaderboardCommand extends EchoCommand {
  @Parameters(paramLabel = "DIR", description = "An epoch's folder, or one that holds epochs.")
  private Path folder;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many places to print; 20 by default.")
  private int top;

  @Override
  public Integer call() throws IOException {
    InputFiles.checkFolder("DIR", folder);
    if (top < 1) {
      throw new InvalidValueException("--top", "be at least 1", top);
    }
    EpochChain chain = EpochChain.open(folder);
    TokenScale scale = new TokenScale(chain.decimals());
    TextTable table = new TextTable(2, "rank", "user", "tokens");
    for (Place<BigInteger> place : Ranking.of(chain.paid()).top(top)) {
      table.row(Integer.toString(place.rank()), place.user(), scale.tokens(place.amount()));
    }
    table.lines().forEach(out()::println);
    return ExitCode.DONE;
  }
}
