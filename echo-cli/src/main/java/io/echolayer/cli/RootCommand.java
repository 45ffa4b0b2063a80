package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import io.echolayer.solana.key.KeypairFile;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.root.EpochRoot;
import io.echolayer.solana.root.RootPublication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code root}: what epochs commit to on the chain. */
@Command(
    name = "root",
    description = {
      "Publishes epochs' Merkle roots on Solana, or compares those on the chain with the folders.",
      "",
      "Each folder is held to its manifest first. With --keypair, a root that is not on the chain is published, once, and waited for"
          + " until it is final. With --treasury nothing is sent: it is for whoever wants to check.",
      "",
      "Exit status 0 if every root is on the chain for good, 2 if nothing could be said, 3 if the chain has another root for an"
          + " epoch or a folder was touched, 4 if a root is not on the chain yet, or not for good.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer root day10 --keypair key.json --rpc URL|@",
      "  @|bold echolayer root day10 --treasury ADDRESS --rpc URL|@",
      "",
      HelpPage.FOLDER,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class RootCommand extends EchoCommand {
  @Mixin private EpochFolders folders;

  @Option(
      names = "--keypair",
      paramLabel = "FILE",
      description =
          "To publish: the treasury's key, as solana-keygen writes it; only you may read it.")
  private @Nullable Path keypair;

  @Option(
      names = "--treasury",
      paramLabel = "ADDRESS",
      description = "To compare only: the wallet that published.")
  private @Nullable String treasury;

  @Mixin private NodeOption node;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if ((keypair == null) == (treasury == null)) {
      throw new InvalidValueException(
          "--keypair and --treasury",
          "be given one or the other",
          keypair == null ? "neither" : "both");
    }
    List<EpochRoot> roots = new ArrayList<>();
    for (EpochFolder epoch : folders.open()) {
      EpochTaken held = epoch.dues().epoch();
      roots.add(new EpochRoot(held.interval().from(), held.merkleRoot()));
    }
    @Nullable Signer signer = keypair == null ? null : KeypairFile.read(keypair);
    PublicKey publisher = signer == null ? PublicKey.of(treasury) : signer.publicKey();
    RootsOnChain chain =
        new RootsOnChain(RootPublication.of(node.nodes(), publisher), signer, out(), err());
    try (ProgressBar progress = progress("roots")) {
      return chain.run(roots, progress);
    }
  }
}
