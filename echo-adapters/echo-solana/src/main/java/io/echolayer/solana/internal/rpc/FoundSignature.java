package io.echolayer.solana.internal.rpc;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.SignatureStatus.Commitment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that names an address.
 *
 * @param at time of its block
 * @param memo the texts that it carries, as the node joins them, or null
 * @param failure why it moved nothing, or null
 */
public record FoundSignature(
    String signature,
    Instant at,
    @Nullable String memo,
    Commitment commitment,
    @Nullable String failure) {
  /** A node puts the length in brackets before each memo. */
  private static final String LENGTH = "^\\[[0-9]+] ";

  static FoundSignature read(JsonObject found) {
    @Nullable Long time = found.findCount("blockTime");
    @Nullable String memo = found.findText("memo");
    String signature = found.text("signature");
    if (time == null) {
      throw new GatewayUnavailableException(
          "The node does not know when "
              + signature
              + " was\nAsk a node that keeps the whole history.");
    }
    return new FoundSignature(
        signature,
        Instant.ofEpochSecond(time),
        memo == null ? null : memo.replaceFirst(LENGTH, ""),
        StatusJson.commitment(found),
        StatusJson.failure(found));
  }
}
