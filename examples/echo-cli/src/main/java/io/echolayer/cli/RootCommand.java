package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.text.Timestamp;
import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.rewards.settlement.Commitment;
import io.echolayer.rewards.settlement.GatewayUnavailableException;
import io.echolayer.rewards.settlement.TransactionRefusedException;
import io.echolayer.rewards.settlement.journal.EpochTaken;
import io.echolayer.solana.claim.EpochRoot;
import io.echolayer.solana.claim.PublishedRoot;
import io.echolayer.solana.claim.RootPublication;
import io.echolayer.solana.key.KeypairFile;
import io.echolayer.solana.key.PublicKey;
import io.echolayer.solana.key.Signer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      "  @|bold ./echo root day10 --keypair key.json --rpc URL|@",
      "  @|bold ./echo root day10 --treasury ADDRESS --rpc URL|@",
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class RootCommand extends EchoCommand {
  private static final long PAUSE_MILLIS = 500;

  /** Longer than the life of a blockhash: what has not landed by then never will. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Epochs' folders, or one that holds epochs.")
  private List<Path> folders;

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

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if ((keypair == null) == (treasury == null)) {
      throw new InvalidValueException(
          "--keypair and --treasury",
          "be given one or the other",
          keypair == null ? "neither" : "both");
    }
    List<EpochRoot> roots = roots();
    @Nullable Signer signer = keypair == null ? null : KeypairFile.read(keypair);
    RootPublication publication =
        RootPublication.of(
            node.rpc(), signer == null ? PublicKey.of(treasury) : signer.publicKey());
    List<EpochRoot> missing = new ArrayList<>();
    Map<EpochRoot, List<PublishedRoot>> found = new LinkedHashMap<>();
    long differing = 0;
    for (EpochRoot root : roots) {
      List<PublishedRoot> there = find(publication, root);
      found.put(root, there);
      if (there.stream().anyMatch(each -> !each.root().equals(root))) {
        differing++;
      } else if (!isFinal(there)) {
        missing.add(root);
      }
    }
    if (differing == 0 && signer != null) {
      found.keySet().removeAll(missing);
    }
    found.forEach((root, there) -> print(root, there, "on the chain since"));
    if (differing > 0) {
      complain(
          "not what is on the chain: "
              + differing
              + " of "
              + roots.size()
              + " roots; nothing was sent",
          "Verify those folders against their events: ./echo verify.");
      return ExitCode.NOT_VERIFIED;
    }
    if (missing.isEmpty()) {
      return ExitCode.DONE;
    }
    if (signer == null) {
      complain(
          "not on the chain for good: " + missing.size() + " of " + roots.size() + " roots",
          "The treasury publishes them with --keypair.");
      return ExitCode.UNFINISHED;
    }
    return publish(missing, publication, signer);
  }

  /** Of folders that are what their manifests say. */
  private List<EpochRoot> roots() throws IOException {
    List<EpochRoot> roots = new ArrayList<>();
    for (EpochFolder epoch : EpochFolders.open("DIR", folders)) {
      EpochTaken held = epoch.dues().epoch();
      roots.add(new EpochRoot(held.interval().from(), held.merkleRoot()));
    }
    return roots;
  }

  private int publish(List<EpochRoot> missing, RootPublication publication, Signer signer)
      throws InterruptedException {
    try (ProgressBar progress = progress("roots")) {
      for (EpochRoot root : missing) {
        publication.publish(root, signer, since(root), clock);
      }
      progress.step("waiting until it is final");
      Instant end = clock.instant().plus(PATIENCE);
      for (EpochRoot root : missing) {
        List<PublishedRoot> there = find(publication, root);
        while (!isFinal(there) && clock.instant().isBefore(end)) {
          Thread.sleep(PAUSE_MILLIS);
          there = find(publication, root);
        }
        print(root, there, "published");
        if (!isFinal(there)) {
          complain("not final yet: " + root.memo(), "Run the same command again.");
          return ExitCode.UNFINISHED;
        }
      }
      return ExitCode.DONE;
    } catch (TransactionRefusedException e) {
      complain(
          "the node would not take the transaction: " + e.getMessage(),
          "See whether the treasury has SOL for the fee, then run again.");
      return ExitCode.REFUSED;
    } catch (GatewayUnavailableException e) {
      complain(
          "no answer from the chain: "
              + Complaint.split(String.valueOf(e.getMessage()), "").problem(),
          "It may be published or not: run the same command again.");
      return ExitCode.UNFINISHED;
    }
  }

  private static List<PublishedRoot> find(RootPublication publication, EpochRoot root) {
    return publication.find(root.epoch(), since(root));
  }

  /** Nobody knows an epoch's root before the epoch has begun. */
  private static Instant since(EpochRoot root) {
    return root.epoch();
  }

  private static boolean isFinal(List<PublishedRoot> there) {
    return there.stream().anyMatch(found -> found.commitment() == Commitment.FINALIZED);
  }

  private void print(EpochRoot root, List<PublishedRoot> there, String how) {
    String line = Timestamp.format(root.epoch()) + "  " + root.root() + "  ";
    if (there.isEmpty()) {
      out().println(line + "not on the chain");
    }
    for (PublishedRoot found : there) {
      out()
          .println(
              line
                  + (found.root().equals(root) ? how : "differs: " + found.root().root() + " since")
                  + " "
                  + Timestamp.format(found.at())
                  + " in "
                  + found.signature()
                  + (found.commitment() == Commitment.FINALIZED ? "" : ", not for good yet"));
    }
    out().flush();
  }

  private void complain(String problem, String advice) {
    err().println(new Complaint(problem, advice));
  }
}
