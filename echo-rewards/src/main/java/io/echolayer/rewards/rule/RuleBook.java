package io.echolayer.rewards.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.ruleset.Ruleset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an epoch: the six of the specification, whose constants come from the ruleset, and
 * any of one's own, whose definitions stand in the ruleset. Their names are part of claims' ids and
 * never change.
 *
 * @param own rules beyond the standard ones, each of a name of its own: up to 40 lower-case
 *     letters, digits and hyphens, a letter first
 */
public record RuleBook(List<RewardRule> own) {
  /** Name of the rule that rewards publications. */
  public static final String CREATION = "creation";

  /** Name of the rule that rewards propagations. */
  public static final String PROPAGATION = "propagation";

  /** Name of the rule that gives creators a share of what propagations of their items earn. */
  public static final String LOOP_SHARE = "loop-share";

  /** Name of the rule that rewards discoveries. */
  public static final String DISCOVERY = "discovery";

  /** Name of the rule that rewards a rise of the Echo Index. */
  public static final String QUALITY = "quality";

  /** Name of the rule that rewards milestones. */
  public static final String MILESTONE = "milestone";

  private static final ImmutableList<RewardRule> SIX =
      ImmutableList.of(
          new CreationRule(),
          new PropagationRule(),
          new LoopShareRule(),
          new DiscoveryRule(),
          new QualityRule(),
          new MilestoneRule());

  /** The standard rules alone. */
  public static final RuleBook STANDARD = new RuleBook(List.of());

  private static final String NAME = "[a-z][a-z0-9-]{0,39}";

  public RuleBook {
    own = List.copyOf(own);
    Set<String> names = new HashSet<>();
    SIX.forEach(rule -> names.add(rule.name()));
    for (RewardRule rule : own) {
      if (!rule.name().matches(NAME)) {
        throw new InvalidValueException(
            "rule", "be of up to 40 lower-case letters, digits and hyphens", rule.name());
      }
      if (!names.add(rule.name())) {
        throw new InvalidValueException("rule", "have a name of its own", rule.name());
      }
    }
  }

  /**
   * The standard rules and these.
   *
   * @throws InvalidValueException if a name is taken, or not of up to 40 lower-case letters, digits
   *     and hyphens
   */
  public static RuleBook with(RewardRule... own) {
    return new RuleBook(List.of(own));
  }

  /**
   * All rules: creation, propagation, loop share, discovery, quality, milestone, then one's own.
   */
  public List<RewardRule> all() {
    return ImmutableList.<RewardRule>builder().addAll(SIX).addAll(own).build();
  }

  /** The rule of a name, or null if there is none. */
  public @Nullable RewardRule find(String name) {
    return all().stream().filter(rule -> rule.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * Whether the claims of a rule are made for events, and so fall with them. A rule that is not
   * here any more is taken for one that does.
   */
  public boolean rewardsEvents(String name) {
    @Nullable RewardRule rule = find(name);
    return rule == null || rule.rewardsEvents();
  }

  /** {@code ruleset} with the definitions of the rules beyond the standard ones. */
  public Ruleset definedIn(Ruleset ruleset) {
    return ruleset.withRules(definitions());
  }

  /**
   * Refuses a ruleset that was made for other rules.
   *
   * @throws InvalidValueException if it defines a rule that is not here, or another way
   */
  public void checkAgainst(Ruleset ruleset) {
    if (!ruleset.rules().equals(definitions())) {
      throw new InvalidValueException(
          "rules",
          "be those that the ruleset " + ruleset.id() + " defines " + ruleset.rules(),
          definitions(),
          "Hand over the same rules, or define yours with RuleBook.definedIn.");
    }
  }

  private ImmutableSortedMap<String, Attributes> definitions() {
    ImmutableSortedMap.Builder<String, Attributes> definitions = ImmutableSortedMap.naturalOrder();
    own.forEach(rule -> definitions.put(rule.name(), rule.definition()));
    return definitions.build();
  }
}
