package io.echolayer.settlement;

import io.echolayer.core.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a signature.
 *
 * @param failure why the transaction moved nothing, or null if it moved what it says; null where it
 *     is unseen. Like success, it is for good only once it is finalized
 */
public record SignatureStatus(String signature, Commitment commitment, @Nullable String failure) {
  public SignatureStatus {
    if (failure != null && commitment == Commitment.UNSEEN) {
      throw new InvalidValueException("failure", "be absent where nothing was seen", failure);
    }
  }

  /** A signature that no block has. */
  public static SignatureStatus unseen(String signature) {
    return new SignatureStatus(signature, Commitment.UNSEEN, null);
  }
}
