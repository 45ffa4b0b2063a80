package io.echolayer.solana.internal.rpc;

import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.SignatureStatus.Commitment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The blockhash to sign with, asked for anew every two seconds. What the node says about its life
 * is not believed: the chain takes a blockhash for 150 blocks, so whatever one it is, no block
 * beyond the newest and 150 more takes it. Not thread safe.
 */
public final class RecentBlockhash {
  /** Blocks for which the chain takes a blockhash. */
  public static final int MAX_AGE = 150;

  private static final Duration FRESH = Duration.ofSeconds(2);

  private final RpcClient rpc;
  private final InstantSource clock;
  private @Nullable LatestBlockhash known;
  private Instant knownAt = Instant.MIN;

  /**
   * The blockhashes that {@code rpc} gives.
   *
   * @param clock tells when one is old
   */
  public RecentBlockhash(RpcClient rpc, InstantSource clock) {
    this.rpc = rpc;
    this.clock = clock;
  }

  /**
   * A young blockhash, and the height above which no block takes it.
   *
   * @throws GatewayUnavailableException if no node answers, or one that answers says that the
   *     blockhash lives longer than any does
   */
  public LatestBlockhash current() {
    Instant now = clock.instant();
    @Nullable LatestBlockhash young = known;
    if (young == null || knownAt.plus(FRESH).isBefore(now) || now.isBefore(knownAt)) {
      young = rpc.answer(RecentBlockhash::fetch);
      known = young;
      knownAt = now;
    }
    return young;
  }

  private static LatestBlockhash fetch(RpcNode node) {
    LatestBlockhash stated = node.latestBlockhash();
    long last = Math.addExact(node.blockHeight(Commitment.PROCESSED), MAX_AGE);
    if (stated.lastValidBlockHeight() > last + MAX_AGE) {
      throw new GatewayUnavailableException(
          "A blockhash must die within "
              + MAX_AGE
              + " blocks, at "
              + last
              + ", but a node says at "
              + stated.lastValidBlockHeight()
              + "\nThe node is broken or lies; take another one.");
    }
    return new LatestBlockhash(stated.blockhash(), Math.max(last, stated.lastValidBlockHeight()));
  }
}
