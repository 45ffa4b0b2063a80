package io.echolayer.cli;

import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.files.internal.AtomicFile;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.rewards.proof.Recipient;
import io.echolayer.solana.distributor.DistributorFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code distributor}: an epoch for those who let users claim. */
@Command(
    name = "distributor",
    description = {
      "Writes the file from which an existing on-chain distributor opens the claims of an epoch.",
      "",
      "The folder is held to its manifest first, and the file has the manifest's Merkle root. Users without a wallet cannot claim:"
          + " they are left out of the file, and stay owed.",
      "",
      "What users can claim must not be paid by echolayer settle as well.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer distributor day10 --out merkle_tree.json|@",
      "",
      HelpPage.FOLDER,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class DistributorCommand extends EchoCommand {
  @Parameters(paramLabel = "DIR", description = "The epoch's folder.")
  private Path folder;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the claims, as JSON.")
  private Path target;

  @Override
  public Integer call() throws IOException {
    InputFiles.checkFolder("DIR", folder);
    EpochFolder epoch = EpochFolder.open(folder);
    PayoutTree tree = epoch.tree();
    try (AtomicFile file = AtomicFile.create(target)) {
      DistributorFile.write(tree, file.stream());
      file.commit();
    }
    TokenScale scale = new TokenScale(epoch.decimals());
    out().println(target + ": " + shown(tree, true, scale) + " can be claimed");
    out().println("Without a wallet, and still owed: " + shown(tree, false, scale));
    out().println("Merkle root: " + tree.root());
    return ExitCode.DONE;
  }

  private static String shown(PayoutTree tree, boolean hasWallet, TokenScale scale) {
    List<Recipient> some =
        tree.recipients().stream().filter(each -> each.hasWallet() == hasWallet).toList();
    long units = some.stream().mapToLong(Recipient::units).reduce(0, Math::addExact);
    return scale.tokens(units) + " tokens of " + some.size() + (hasWallet ? " wallets" : " users");
  }
}
