package io.echolayer.rewards.receipt;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.index.Breakdown;
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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the receipts of an epoch, each when it is asked for. Safe for use by several threads. */
public final class Receipts {
  /** Claims of one item stand near each other; a day's items may be too many to hold. */
  private static final int MAX_SCORES = 4096;

  private final EpochSettings settings;
  private final String rulesetDigest;
  private final Snapshot snapshot;
  private final PayoutTree tree;

  /** By rule and subject. */
  private final Map<String, Map<String, Supplier<Attributes>>> inputs = new HashMap<>();

  private final Cache<String, Breakdown> scores =
      CacheBuilder.newBuilder().maximumSize(MAX_SCORES).build();
  private final Map<String, Payout> payouts = new HashMap<>();

  private Receipts(EpochSettings settings, Snapshot snapshot, Collection<Payout> payouts) {
    this.settings = settings;
    this.rulesetDigest = settings.ruleset().digest();
    this.snapshot = snapshot;
    this.tree = Payout.tree(payouts);
    for (RewardRule rule : settings.rules().all()) {
      Map<String, Supplier<Attributes>> bySubject = new HashMap<>();
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

  /** The receipt of every claim of {@code epoch}, in the order of taking. */
  public static Stream<Receipt> stream(Epoch epoch) {
    Receipts receipts = of(epoch.settings(), epoch.snapshot(), epoch.payouts());
    List<ClaimOutcome> outcomes = epoch.outcomes();
    return IntStream.range(0, outcomes.size())
        .mapToObj(i -> receipts.receipt(outcomes.get(i), i + 1));
  }

  /**
   * The receipt of one claim.
   *
   * @param outcome the claim, and what became of it
   * @param position its place in the order of taking, from 1
   * @throws IllegalStateException if the claim is paid, but its user has no payout
   */
  public Receipt receipt(ClaimOutcome outcome, int position) {
    Claim claim = outcome.claim();
    @Nullable Supplier<Attributes> why = why(claim);
    return new Receipt(
        settings.interval().id(),
        outcome,
        position,
        settings.scale(),
        rulesetDigest,
        why == null ? null : why.get(),
        why == null || claim.content() == null ? null : score(claim.content()),
        outcome.paid() > 0 ? proof(claim.user()) : null);
  }

  /** What made a claim of this epoch; null for a claim that was carried over. */
  private @Nullable Supplier<Attributes> why(Claim claim) {
    return claim.epoch().equals(settings.interval().id())
        ? inputs.getOrDefault(claim.rule(), Map.of()).get(claim.subject())
        : null;
  }

  private Breakdown score(String content) {
    @Nullable Breakdown known = scores.getIfPresent(content);
    if (known == null) {
      known = snapshot.item(content).score().breakdown();
      scores.put(content, known);
    }
    return known;
  }

  private Receipt.Proof proof(String user) {
    @Nullable Payout payout = payouts.get(user);
    if (payout == null) {
      throw new IllegalStateException(user + " must be paid, but has no payout");
    }
    Recipient leaf = tree.recipient(payout.recipient().key());
    return new Receipt.Proof(leaf.key(), leaf.units(), tree.root(), tree.proof(leaf.key()));
  }
}
