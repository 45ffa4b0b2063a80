package io.echolayer.solana.rpc;

import io.echolayer.core.json.JsonObject;
import io.echolayer.rewards.settlement.Commitment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that names an address.
 *
 * @param at time of its block, or null where the node does not know
 * @param memo the texts that it carries, as the node joins them, or null
 * @param failure why it moved nothing, or null
 */
public record FoundSignature(
    String signature,
    @Nullable Instant at,
    @Nullable String memo,
    Commitment commitment,
    @Nullable String failure) {
  /** A node puts the length in brackets before each memo. */
  private static final String LENGTH = "^\\[[0-9]+] ";

  static FoundSignature read(JsonObject found) {
    @Nullable Long time = found.findCount("blockTime");
    @Nullable String memo = found.findText("memo");
    return new FoundSignature(
        found.text("signature"),
        time == null ? null : Instant.ofEpochSecond(time),
        memo == null ? null : memo.replaceFirst(LENGTH, ""),
        StatusJson.commitment(found),
        StatusJson.failure(found));
  }
}
