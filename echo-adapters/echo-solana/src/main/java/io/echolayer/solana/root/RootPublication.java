package io.echolayer.solana.root;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.TransactionRefusedException;
import io.echolayer.solana.internal.message.Message;
import io.echolayer.solana.internal.message.Transaction;
import io.echolayer.solana.internal.program.ComputeBudget;
import io.echolayer.solana.internal.program.Memo;
import io.echolayer.solana.internal.rpc.AddressHistory;
import io.echolayer.solana.internal.rpc.Broadcast;
import io.echolayer.solana.internal.rpc.FoundSignature;
import io.echolayer.solana.internal.rpc.LandedTransaction;
import io.echolayer.solana.internal.rpc.LatestBlockhash;
import io.echolayer.solana.internal.rpc.RecentBlockhash;
import io.echolayer.solana.internal.rpc.RpcClient;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.rpc.SolanaNodes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Merkle roots that a treasury has put on the chain, each in a memo that it signed. Whoever has
 * an epoch's folder can compare: what is found here was published before the block's time and
 * cannot be taken back.
 */
public final class RootPublication {
  private static final int COMPUTE_UNITS = 60_000;

  private final RpcClient rpc;
  private final PublicKey treasury;

  private RootPublication(RpcClient rpc, PublicKey treasury) {
    this.rpc = rpc;
    this.treasury = treasury;
  }

  /**
   * The roots of a treasury.
   *
   * @param nodes that are asked
   */
  public static RootPublication of(SolanaNodes nodes, PublicKey treasury) {
    return new RootPublication(RpcClient.of(nodes), treasury);
  }

  /**
   * What the treasury has published for an epoch, the first publication first; empty if it has not.
   * Memos that others wrote, or that the treasury's transactions carry without its own signature
   * under them, do not count.
   *
   * @param since only blocks from this instant on are looked through, such as the epoch's end
   * @throws GatewayUnavailableException if no node answers, or one lacks part of the history
   */
  public List<PublishedRoot> find(Instant epoch, Instant since) {
    List<PublishedRoot> found = new ArrayList<>();
    for (FoundSignature each : AddressHistory.since(rpc, treasury, since)) {
      if (each.failure() == null && mentions(each, epoch)) {
        for (EpochRoot root : roots(each.signature())) {
          if (root.epoch().equals(epoch)) {
            found.add(new PublishedRoot(root, each.signature(), each.at(), each.commitment()));
          }
        }
      }
    }
    return Collections.unmodifiableList(found);
  }

  /**
   * Publishes a root, unless it is there. When it returns, a node has taken the transaction, or the
   * chain had it already: {@link #find} says when it stands.
   *
   * @param signer the treasury's
   * @param since of which instant on the chain is looked through first
   * @param clock tells when a blockhash is old
   * @throws IllegalStateException if the treasury has published another root for the epoch
   * @throws TransactionRefusedException if a node says that it would fail
   * @throws GatewayUnavailableException if no node answers: it may have been published or not
   */
  public void publish(EpochRoot root, Signer signer, Instant since, InstantSource clock) {
    if (!signer.publicKey().equals(treasury)) {
      throw new InvalidValueException("signer", "be the treasury's " + treasury, signer);
    }
    List<PublishedRoot> there = find(root.epoch(), since);
    for (PublishedRoot published : there) {
      if (!published.root().equals(root)) {
        throw new IllegalStateException(
            "The root of epoch "
                + root.epoch()
                + " must be "
                + published.root().root()
                + " as published in "
                + published.signature()
                + ", but was "
                + root.root()
                + "\nVerify the epoch's folder against its events.");
      }
    }
    if (!there.isEmpty()) {
      return;
    }
    LatestBlockhash blockhash = new RecentBlockhash(rpc, clock).current();
    Transaction transaction =
        Transaction.sign(
            Message.legacy(
                treasury,
                blockhash.blockhash(),
                List.of(ComputeBudget.unitLimit(COMPUTE_UNITS), Memo.of(treasury, root.memo()))),
            List.of(signer));
    Broadcast.send(
        rpc,
        SignedTransaction.of(
            transaction.signature().toString(),
            transaction.bytes(),
            blockhash.lastValidBlockHeight()));
  }

  /** The roots in the memos of a transaction under which the treasury's signature stands. */
  private List<EpochRoot> roots(String signature) {
    List<EpochRoot> roots = new ArrayList<>();
    for (LandedTransaction.Call call : AddressHistory.transaction(rpc, signature).calls()) {
      @Nullable EpochRoot root =
          call.program().equals(Memo.KEY) && call.accounts().contains(treasury)
              ? EpochRoot.read(call.data())
              : null;
      if (root != null) {
        roots.add(root);
      }
    }
    return roots;
  }

  /** A cheap look before the transaction is asked for; nodes join the memos of a transaction. */
  private static boolean mentions(FoundSignature each, Instant epoch) {
    return each.memo() != null && each.memo().contains(EpochRoot.prefix(epoch));
  }
}
