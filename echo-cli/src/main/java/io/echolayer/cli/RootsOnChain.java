package io.echolayer.cli;

import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.settlement.TransactionRefusedException;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.root.EpochRoot;
import io.echolayer.solana.root.PublishedRoot;
import io.echolayer.solana.root.RootPublication;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares roots with those that a treasury has put on the chain, and puts what is missing there.
 *
 * @param signer the treasury's, or null where nothing is to be sent
 */
record RootsOnChain(
    RootPublication publication, @Nullable Signer signer, PrintWriter out, PrintWriter err) {
  private static final long PAUSE_MILLIS = 500;

  /** Longer than the life of a blockhash: what has not landed by then never will. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final InstantSource CLOCK = InstantSource.system();

  /** The exit status. */
  int run(List<EpochRoot> roots, ProgressBar progress) throws InterruptedException {
    List<EpochRoot> missing = new ArrayList<>();
    Map<EpochRoot, List<PublishedRoot>> found = new LinkedHashMap<>();
    long differing = 0;
    for (EpochRoot root : roots) {
      List<PublishedRoot> there = find(root);
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
    String all = " of " + roots.size() + " roots";
    if (differing > 0) {
      complain(
          "not what is on the chain: " + differing + all + "; nothing was sent",
          "Verify those folders against their events: echolayer verify.");
      return ExitCode.NOT_VERIFIED;
    }
    if (signer != null) {
      return publish(missing, signer, progress);
    }
    if (!missing.isEmpty()) {
      complain(
          "not on the chain for good: " + missing.size() + all,
          "The treasury publishes them with --keypair.");
      return ExitCode.UNFINISHED;
    }
    return ExitCode.DONE;
  }

  private int publish(List<EpochRoot> missing, Signer treasury, ProgressBar progress)
      throws InterruptedException {
    try {
      for (EpochRoot root : missing) {
        publication.publish(root, treasury, since(root), CLOCK);
      }
      Instant end = CLOCK.instant().plus(PATIENCE);
      for (EpochRoot root : missing) {
        List<PublishedRoot> there = find(root);
        while (!isFinal(there) && CLOCK.instant().isBefore(end)) {
          progress.step("waiting until it is final");
          Thread.sleep(PAUSE_MILLIS);
          there = find(root);
        }
        progress.close();
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

  private List<PublishedRoot> find(EpochRoot root) {
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
      out.println(line + "not on the chain");
    }
    for (PublishedRoot found : there) {
      out.println(
          line
              + (found.root().equals(root) ? how : "differs: " + found.root().root() + " since")
              + " "
              + Timestamp.format(found.at())
              + " in "
              + found.signature()
              + (found.commitment() == Commitment.FINALIZED ? "" : ", not for good yet"));
    }
    out.flush();
  }

  private void complain(String problem, String advice) {
    err.println(new Complaint(problem, advice));
  }
}
