package io.echolayer.rewards.rule;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.metric.Term;
import io.echolayer.core.ruleset.QualityConstants;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.snapshot.Item;
import io.echolayer.rewards.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Rewards the creator of every item whose index rose since the epoch before; or above its highest
 * of all epochs before, where the ruleset's guard says so.
 *
 * <pre>
 * m       = viral coefficient &gt; 2 ? 2 : engagement &gt; 0.8 ? 1.5 : retention &gt; 0.7 ? 1.2 : 1
 * quality = max(0, index − previous index) · 10 · m
 * </pre>
 *
 * <p>Engagement is the item's Σ rates; retention is the term {@code time} of its attention weight;
 * absent counts as 0.
 */
record QualityRule() implements RewardRule {
  @Override
  public String name() {
    return RuleBook.QUALITY;
  }

  @Override
  public Pool pool() {
    return Pool.QUALITY_BONUS;
  }

  @Override
  public boolean rewardsEvents() {
    return false;
  }

  @Override
  public void reward(Snapshot snapshot, Sink out) {
    QualityConstants rules = snapshot.ruleset().rewards().quality();
    for (Item item : snapshot.items()) {
      @Nullable Double previous = snapshot.baseline(item.id());
      if (previous == null) {
        continue;
      }
      double rise = Math.max(0, item.score().echoIndex() - previous);
      if (rise > 0) {
        double multiplier = multiplier(item, rules);
        double trust = RewardTrust.of(snapshot).ofAny(item.creator());
        out.reward(
            item.id(),
            snapshot.interval().to(),
            item.creator(),
            item.id(),
            rise * rules.rate() * multiplier * RewardTrust.of(snapshot).ofAny(item.creator()),
            () ->
                RewardTrust.noted(Attributes.EMPTY, trust)
                    .with("echoIndex", item.score().echoIndex())
                    .with("previousIndex", previous)
                    .with("viralCoefficient", item.loop().viralCoefficient())
                    .with("engagement", item.score().signals().engagement().total())
                    .with("retention", retention(item))
                    .with("multiplier", multiplier));
      }
    }
  }

  private static double multiplier(Item item, QualityConstants rules) {
    if (item.loop().viralCoefficient() > rules.viralThreshold()) {
      return rules.viralMultiplier();
    }
    if (item.score().signals().engagement().total() > rules.engagementThreshold()) {
      return rules.engagementMultiplier();
    }
    return retention(item) > rules.retentionThreshold() ? rules.retentionMultiplier() : 1;
  }

  private static double retention(Item item) {
    return item.score().breakdown().metrics().stream()
        .filter(share -> share.name().equals("awr"))
        .flatMap(share -> share.terms().stream())
        .filter(term -> term.name().equals("time"))
        .mapToDouble(Term::value)
        .findFirst()
        .orElse(0);
  }
}
