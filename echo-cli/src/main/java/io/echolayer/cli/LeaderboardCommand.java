package io.echolayer.cli;

import io.echolayer.cli.store.Store;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.DoubleText;
import io.echolayer.files.epoch.EpochChain;
import io.echolayer.postgres.EchoPostgres;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.PostingDetails;
import io.echolayer.rewards.statistics.Place;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leaderboard}: who earned most. */
@Command(
    name = "leaderboard",
    description = {
      "Prints who earned most in an epoch, in all epochs of a folder, or in a store.",
      "",
      "Highest first, ties by user id, with competition ranks: 1, 2, 2, 4.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer leaderboard echo-demo --top 5|@",
      "",
      HelpPage.FOLDER,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class LeaderboardCommand extends EchoCommand {
  @Mixin private BooksArgument books;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many places to print; 20 by default.")
  private int top;

  @Option(
      names = "--by",
      paramLabel = "AMOUNT",
      defaultValue = "earned",
      description = "What to rank by: ${COMPLETION-CANDIDATES}; earned by default.")
  private Amount by;

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new InvalidValueException("--top", "be at least 1", top);
    }
    if (books.areStored()) {
      printStored();
    } else {
      if (by == Amount.ECHO_SCORE) {
        throw new InvalidValueException("--by", "be earned for folders", by, "Name a --store.");
      }
      EpochChain chain = EpochChain.open(books.folder());
      print(
          Place.ranked(chain.paid()).stream().limit(top).toList(),
          new TokenScale(chain.decimals()));
    }
    return ExitCode.DONE;
  }

  private void printStored() throws IOException {
    try (Store open = books.store().open()) {
      EchoPostgres postgres = open.postgres();
      if (by == Amount.ECHO_SCORE) {
        print(postgres.echoScoreLeaderboard().page(null, top), "echo score", DoubleText::of);
        return;
      }
      @Nullable LedgerEntry opening = postgres.ledger().last(Posting.Kind.OPENING);
      if (opening == null) {
        throw new IllegalStateException(
            "--store must hold an epoch, but is empty\nClose one: echolayer epoch … --store …");
      }
      long decimals = opening.posting().details(PostingDetails.Opening.class).decimals();
      print(postgres.earningsLeaderboard().page(null, top), new TokenScale((int) decimals));
    }
  }

  private void print(List<Place<BigInteger>> places, TokenScale scale) {
    print(places, "tokens", scale::tokens);
  }

  private <V extends Comparable<V>> void print(
      List<Place<V>> places, String name, Function<V, String> text) {
    TextTable table = new TextTable(2, "rank", "user", name);
    for (Place<V> place : places) {
      table.row(Integer.toString(place.rank()), place.user(), text.apply(place.amount()));
    }
    table.lines().forEach(out()::println);
  }

  private enum Amount {
    EARNED("earned"),
    ECHO_SCORE("echo-score");

    private final String token;

    Amount(String token) {
      this.token = token;
    }

    @Override
    public String toString() {
      return token;
    }
  }
}
