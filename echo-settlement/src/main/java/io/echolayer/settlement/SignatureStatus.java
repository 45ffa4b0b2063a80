package io.echolayer.settlement;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.settlement.SignatureStatus.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a signature.
 *
 * @param failure why the transaction moved nothing, or null if it moved what it says; null where it
 *     is unseen. Like success, it is for good only once it is finalized
 */
public record SignatureStatus(String signature, Commitment commitment, @Nullable String failure) {
  /** How firmly a chain holds a transaction, ascending. Only the last is for good. */
  public enum Commitment {
    /** It is in no block that the node knows. */
    UNSEEN,
    /** It is in a block, which may be dropped. */
    PROCESSED,
    /** A supermajority voted for its block, which is dropped only if the chain is rolled back. */
    CONFIRMED,
    /** Its block is part of the chain for good. */
    FINALIZED
  }

  public SignatureStatus {
    Names.id("signature", signature);
    if (failure != null && commitment == Commitment.UNSEEN) {
      throw new InvalidValueException("failure", "be absent where nothing was seen", failure);
    }
  }

  /** A signature that no block has. */
  public static SignatureStatus unseen(String signature) {
    return new SignatureStatus(signature, Commitment.UNSEEN, null);
  }
}
