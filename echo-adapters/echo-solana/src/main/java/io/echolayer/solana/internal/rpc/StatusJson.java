package io.echolayer.solana.internal.rpc;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.settlement.SignatureStatus.Commitment;
import org.jspecify.annotations.Nullable;

/** What nodes say about how firmly a transaction stands, and how it ended. */
final class StatusJson {
  private StatusJson() {}

  /**
   * The name of a commitment on the wire.
   *
   * @throws IllegalArgumentException if nodes have none for it
   */
  static String name(Commitment commitment) {
    return switch (commitment) {
      case UNSEEN -> throw new IllegalArgumentException("A node knows nothing of what is unseen");
      case PROCESSED -> "processed";
      case CONFIRMED -> "confirmed";
      case FINALIZED -> "finalized";
    };
  }

  static Commitment commitment(JsonObject status) {
    @Nullable String name = status.findText("confirmationStatus");
    if (name == null) {
      return Commitment.PROCESSED;
    }
    return switch (name) {
      case "processed" -> Commitment.PROCESSED;
      case "confirmed" -> Commitment.CONFIRMED;
      case "finalized" -> Commitment.FINALIZED;
      default ->
          throw new InvalidValueException(
              "confirmationStatus", "be processed, confirmed or finalized", name);
    };
  }

  static @Nullable String failure(JsonObject status) {
    return status.has("err") ? status.shown("err") : null;
  }
}
