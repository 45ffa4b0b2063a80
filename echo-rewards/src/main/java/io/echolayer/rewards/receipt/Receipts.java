package io.echolayer.rewards.receipt;

import io.echolayer.core.json.JsonObject;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.pool.Settlement;
import io.echolayer.rewards.proof.Recipient;
import io.echolayer.rewards.rule.RewardRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why each claim of an epoch is what it is: inputs and breakdown, rule, rounding, pool, place in
 * the order of taking, what was paid, and the Merkle proof of what its user is paid in all. Units
 * are texts, since JSON readers round whole numbers beyond 2^53. Source: specification section 9.
 */
public final class Receipts {
  private final Epoch epoch;
  private final String rulesetDigest;
  private final Map<String, Supplier<JsonObject>> inputs = new HashMap<>();
  private final Map<String, Payout> payouts = new HashMap<>();

  private Receipts(Epoch epoch) {
    this.epoch = epoch;
    this.rulesetDigest = epoch.settings().ruleset().digest();
    for (RewardRule rule : epoch.settings().rules().all()) {
      rule.reward(
          epoch.snapshot(),
          (subject, at, user, content, tokens, why) ->
              inputs.put(Claim.id(epoch.id(), subject, rule.name()), why));
    }
    for (Payout payout : epoch.payouts()) {
      payouts.put(payout.user(), payout);
    }
  }

  /** The receipts of {@code epoch}. */
  public static Receipts of(Epoch epoch) {
    return new Receipts(epoch);
  }

  /** Hands over the receipt of every claim, in the order of taking. */
  public void forEach(Consumer<JsonObject> out) {
    List<Settlement> settlements = epoch.pools().settlements();
    for (int i = 0; i < settlements.size(); i++) {
      out.accept(receipt(settlements.get(i), i + 1));
    }
  }

  private JsonObject receipt(Settlement settlement, int position) {
    Claim claim = settlement.claim();
    JsonObject.Builder receipt =
        JsonObject.builder()
            .put("claim", claim.id())
            .put("epoch", epoch.id())
            .put("madeIn", claim.epoch())
            .put("user", claim.user())
            .put("rule", claim.rule())
            .put("at", claim.at())
            .put("pool", claim.pool().id())
            .put("position", position)
            .put("units", Long.toString(claim.units()))
            .put("paid", Long.toString(settlement.paid()))
            .put("queued", Long.toString(settlement.queued()))
            .put("lapsed", Long.toString(settlement.lapsed()))
            .put("decimals", epoch.settings().scale().decimals())
            .put("ruleset", rulesetDigest);
    if (claim.content() != null) {
      receipt.put("content", claim.content());
    }
    if (claim.tokens() != null) {
      receipt.put("tokens", claim.tokens());
    }
    @Nullable Supplier<JsonObject> why = inputs.get(claim.id());
    if (why != null) {
      receipt.put("inputs", why.get());
      if (claim.content() != null) {
        receipt.put("score", epoch.snapshot().item(claim.content()).score().breakdown().json());
      }
    }
    if (settlement.paid() > 0) {
      receipt.put("proof", proof(claim.user()));
    }
    return receipt.build();
  }

  private JsonObject proof(String user) {
    @Nullable Payout payout = payouts.get(user);
    if (payout == null) {
      throw new IllegalStateException(user + " must be paid, but has no payout");
    }
    Recipient leaf = epoch.tree().recipient(Recipient.key(user, payout.wallet()));
    return JsonObject.builder()
        .put("key", leaf.key())
        .put("units", Long.toString(leaf.units()))
        .put("root", epoch.tree().root())
        .put("siblings", epoch.tree().proof(leaf.key()))
        .build();
  }
}
