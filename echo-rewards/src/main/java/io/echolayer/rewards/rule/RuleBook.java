package io.echolayer.rewards.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.ruleset.Ruleset;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an epoch: the {@linkplain #STANDARD six} of the specification, whose constants come
 * from the ruleset, and any of one's own, whose definitions stand in the ruleset.
 *
 * @param own rules beyond the standard ones
 */
public record RuleBook(ImmutableList<RewardRule> own) {
  /** Creation, propagation, loop share, discovery, quality, milestone. */
  public static final ImmutableList<RewardRule> STANDARD =
      ImmutableList.of(
          new CreationRule(),
          new PropagationRule(),
          new LoopShareRule(),
          new DiscoveryRule(),
          new QualityRule(),
          new MilestoneRule());

  /** The standard rules alone. */
  public static final RuleBook STANDARD_ONLY = new RuleBook(ImmutableList.of());

  private static final String NAME = "[a-z][a-z0-9-]{0,39}";

  /**
   * The standard rules and these.
   *
   * @throws InvalidValueException if a name is taken, or not of up to 40 lower-case letters, digits
   *     and hyphens
   */
  public static RuleBook with(List<RewardRule> own) {
    TreeMap<String, RewardRule> byName = new TreeMap<>();
    STANDARD.forEach(rule -> byName.put(rule.name(), rule));
    for (RewardRule rule : own) {
      if (!rule.name().matches(NAME)) {
        throw new InvalidValueException(
            "rule", "be of up to 40 lower-case letters, digits and hyphens", rule.name());
      }
      if (byName.put(rule.name(), rule) != null) {
        throw new InvalidValueException("rule", "have a name of its own", rule.name());
      }
    }
    return new RuleBook(ImmutableList.copyOf(own));
  }

  /** All rules. */
  public ImmutableList<RewardRule> all() {
    return ImmutableList.<RewardRule>builder().addAll(STANDARD).addAll(own).build();
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
