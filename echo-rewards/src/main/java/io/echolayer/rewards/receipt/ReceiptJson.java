package io.echolayer.rewards.receipt;

import io.echolayer.core.internal.json.CanonicalWriter;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.rewards.pool.ClaimOutcome;
import org.jspecify.annotations.Nullable;

/** Receipts as JSON. */
final class ReceiptJson {
  private ReceiptJson() {}

  static String of(Receipt receipt) {
    ClaimOutcome outcome = receipt.outcome();
    Claim claim = outcome.claim();
    return CanonicalWriter.object()
        .put("at", claim.at())
        .put("claim", claim.id())
        .put("content", claim.content())
        .put("decimals", (long) receipt.scale().decimals())
        .put("epoch", receipt.epoch())
        .putJson("inputs", receipt.inputs() == null ? null : receipt.inputs().json())
        .put("lapsed", UnitsText.of(outcome.lapsed()))
        .put("madeIn", claim.epoch())
        .put("paid", UnitsText.of(outcome.paid()))
        .put("pool", claim.pool().id())
        .put("position", (long) receipt.position())
        .put("proof", proof(receipt.proof()))
        .put("queued", UnitsText.of(outcome.queued()))
        .put("rule", claim.rule())
        .put("ruleset", receipt.ruleset())
        .putJson("score", receipt.score() == null ? null : receipt.score().json())
        .put("tokens", claim.tokens())
        .put("units", UnitsText.of(claim.units()))
        .put("user", claim.user())
        .end();
  }

  private static @Nullable JsonObject proof(Receipt.@Nullable Proof proof) {
    return proof == null
        ? null
        : JsonObject.builder()
            .put("key", proof.key())
            .put("units", UnitsText.of(proof.units()))
            .put("root", proof.root())
            .put("siblings", proof.siblings())
            .build();
  }
}
