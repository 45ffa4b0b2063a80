package io.echolayer.rewards.rule;

import java.util.List;

/** The six rules of the specification, section 6; their constants come from the ruleset. */
public final class StandardRules {
  /** Creation, propagation, loop share, discovery, quality, milestone. */
  public static final List<RewardRule> ALL =
      List.of(
          new CreationRule(),
          new PropagationRule(),
          new LoopShareRule(),
          new DiscoveryRule(),
          new QualityRule(),
          new MilestoneRule());

  /** Name of the rule whose claims are made for items, not for events. */
  public static final String QUALITY = QualityRule.NAME;

  private StandardRules() {}
}
