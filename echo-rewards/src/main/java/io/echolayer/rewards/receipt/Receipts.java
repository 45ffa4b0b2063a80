package io.echolayer.rewards.receipt;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.rewards.proof.Recipient;
import io.echolayer.rewards.rule.RewardRule;
import io.echolayer.rewards.snapshot.Snapshot;
import java.util.Collection;
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
  /** Claims of one item stand near each other; a day's items may be too many to hold. */
  private static final int MAX_SCORES = 4096;

  private final EpochSettings settings;
  private final String rulesetDigest;
  private final Snapshot snapshot;
  private final PayoutTree tree;

  /** By rule and subject. */
  private final Map<String, Map<String, Supplier<JsonObject>>> inputs = new HashMap<>();

  private final Cache<String, JsonObject> scores =
      CacheBuilder.newBuilder().maximumSize(MAX_SCORES).build();
  private final Map<String, Payout> payouts = new HashMap<>();

  private Receipts(EpochSettings settings, Snapshot snapshot, Collection<Payout> payouts) {
    this.settings = settings;
    this.rulesetDigest = settings.ruleset().digest();
    this.snapshot = snapshot;
    this.tree = Payout.tree(payouts);
    for (RewardRule rule : settings.rules().all()) {
      Map<String, Supplier<JsonObject>> bySubject = new HashMap<>();
      rule.reward(
          snapshot, (subject, at, user, content, tokens, why) -> bySubject.put(subject, why));
      inputs.put(rule.name(), bySubject);
    }
    for (Payout payout : payouts) {
      this.payouts.put(payout.user(), payout);
    }
  }

  /**
   * The receipts of claims of which the snapshot knows all that their rules look at.
   *
   * @param payouts all payouts of the epoch, over which the Merkle tree is
   */
  public static Receipts of(EpochSettings settings, Snapshot snapshot, Collection<Payout> payouts) {
    return new Receipts(settings, snapshot, payouts);
  }

  /** Hands over the receipt of every claim of {@code epoch}, in the order of taking. */
  public static void forEach(Epoch epoch, Consumer<JsonObject> out) {
    Receipts receipts = of(epoch.settings(), epoch.snapshot(), epoch.payouts());
    List<ClaimOutcome> outcomes = epoch.outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      out.accept(receipts.receipt(outcomes.get(i), i + 1));
    }
  }

  /**
   * The receipt of one claim.
   *
   * @param position its place in the order of taking, from 1
   */
  public JsonObject receipt(ClaimOutcome outcome, int position) {
    Claim claim = outcome.claim();
    JsonObject.Builder receipt =
        JsonObject.builder()
            .put("claim", claim.id())
            .put("epoch", settings.interval().id())
            .put("madeIn", claim.epoch())
            .put("user", claim.user())
            .put("rule", claim.rule())
            .put("at", claim.at())
            .put("pool", claim.pool().id())
            .put("position", position)
            .put("units", Long.toString(claim.units()))
            .put("paid", Long.toString(outcome.paid()))
            .put("queued", Long.toString(outcome.queued()))
            .put("lapsed", Long.toString(outcome.lapsed()))
            .put("decimals", settings.scale().decimals())
            .put("ruleset", rulesetDigest);
    if (claim.content() != null) {
      receipt.put("content", claim.content());
    }
    if (claim.tokens() != null) {
      receipt.put("tokens", claim.tokens());
    }
    @Nullable Supplier<JsonObject> why = why(claim);
    if (why != null) {
      receipt.put("inputs", why.get());
      if (claim.content() != null) {
        receipt.put("score", score(claim.content()));
      }
    }
    if (outcome.paid() > 0) {
      receipt.put("proof", proof(claim.user()));
    }
    return receipt.build();
  }

  /** What made a claim of this epoch; null for a claim that was carried over. */
  private @Nullable Supplier<JsonObject> why(Claim claim) {
    return claim.epoch().equals(settings.interval().id())
        ? inputs.getOrDefault(claim.rule(), Map.of()).get(claim.subject())
        : null;
  }

  private JsonObject score(String content) {
    @Nullable JsonObject known = scores.getIfPresent(content);
    if (known == null) {
      known = JsonObject.parse(snapshot.item(content).score().breakdown().json());
      scores.put(content, known);
    }
    return known;
  }

  private JsonObject proof(String user) {
    @Nullable Payout payout = payouts.get(user);
    if (payout == null) {
      throw new IllegalStateException(user + " must be paid, but has no payout");
    }
    Recipient leaf = tree.recipient(payout.recipient().key());
    return JsonObject.builder()
        .put("key", leaf.key())
        .put("units", Long.toString(leaf.units()))
        .put("root", tree.root())
        .put("siblings", tree.proof(leaf.key()))
        .build();
  }
}
