package io.echolayer.settlement.run;

import io.echolayer.core.InvalidValueException;

/**
 * When a signature is given up: once a height is finalized above which the chain would not take it,
 * whatever the node said that gave the blockhash.
 *
 * @param validity blocks for which a chain takes a blockhash
 * @param margin blocks that the newest one may be ahead of what is finalized, when a transaction is
 *     signed
 * @param longest a node that promises validity for more blocks than this is not believed
 */
public record ExpiryRule(long validity, long margin, long longest) {
  /**
   * Solana's: a blockhash is valid for 150 blocks, and the newest block is some 32 ahead of the
   * last that is finalized; a node may be some 118 more behind.
   */
  public static final ExpiryRule DEFAULT = new ExpiryRule(150, 150, 1000);

  public ExpiryRule {
    if (validity < 1 || margin < 0 || longest < validity + margin) {
      throw new InvalidValueException(
          "validity, margin and longest",
          "be above 0, at least 0, and at least both together",
          validity + ", " + margin + ", " + longest);
    }
  }

  /**
   * The height to give a transaction up at.
   *
   * @param finalizedHeight before it was signed
   * @param lastValidBlockHeight as the node says; one that is too low is not believed
   */
  long giveUpHeight(long finalizedHeight, long lastValidBlockHeight) {
    return Math.max(lastValidBlockHeight, finalizedHeight + validity + margin);
  }

  /** Whether the node's word would keep a payout waiting for no reason. */
  boolean isTooLong(long finalizedHeight, long lastValidBlockHeight) {
    return lastValidBlockHeight - finalizedHeight > longest;
  }
}
