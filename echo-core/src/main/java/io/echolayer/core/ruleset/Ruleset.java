package io.echolayer.core.ruleset;

import com.google.common.hash.Hashing;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.signal.EngagementProfile;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every constant of a computation plus the version of its formulas: two results are comparable if
 * they name the same {@link #digest}. One of your own begins with {@link #echoLayer1} or {@link
 * #echoLayer1Guarded}, or is read from JSON.
 *
 * <p>Immutable and thread safe.
 */
public final class Ruleset {
  /** Version of the formulas that the constants belong to. */
  public static final int FORMULAS = 1;

  private static final Ruleset ECHO_LAYER_1 =
      new Ruleset(
          "echolayer/1",
          IndexRules.DEFAULT,
          EngagementProfile.DEFAULT,
          PropagationRules.DEFAULT,
          RewardRules.DEFAULT,
          PoolWeights.DEFAULT,
          Guards.OFF,
          Collections.emptySortedMap());

  private static final Ruleset ECHO_LAYER_1_GUARDED =
      ECHO_LAYER_1
          .withId("echolayer/1-guarded")
          .withIndex(IndexRules.DEFAULT.withBoost(RampBoost.DEFAULT))
          .withGuards(Guards.GUARDED);

  private final String id;
  private final IndexRules index;
  private final EngagementProfile engagement;
  private final PropagationRules propagation;
  private final RewardRules rewards;
  private final PoolWeights pools;
  private final Guards guards;
  private final SortedMap<String, Attributes> rules;

  private Ruleset(
      String id,
      IndexRules index,
      EngagementProfile engagement,
      PropagationRules propagation,
      RewardRules rewards,
      PoolWeights pools,
      Guards guards,
      SortedMap<String, Attributes> rules) {
    this.id = Names.id("id", id);
    this.index = index;
    this.engagement = engagement;
    this.propagation = propagation;
    this.rewards = rewards;
    this.pools = pools;
    this.guards = guards;
    this.rules = rules;
  }

  /** The ruleset {@code echolayer/1}, faithful to the specification. */
  public static Ruleset echoLayer1() {
    return ECHO_LAYER_1;
  }

  /**
   * The ruleset {@code echolayer/1-guarded}: {@code echolayer/1} with every guard on, and a boost
   * without a cliff.
   */
  public static Ruleset echoLayer1Guarded() {
    return ECHO_LAYER_1_GUARDED;
  }

  /**
   * Reads a ruleset from JSON, as {@link #json} writes it. The four metrics must be of the formulas
   * of this library.
   *
   * @throws io.echolayer.core.InvalidValueException if a constant is absent, unknown or out of
   *     range; it names the constant's path
   */
  public static Ruleset parse(String json) {
    return RulesetJson.read(JsonObject.parse(json));
  }

  /** Name of the ruleset, such as {@code echolayer/1}; not blank, at most 200 characters. */
  public String id() {
    return id;
  }

  /** How the Echo Index is made. */
  public IndexRules index() {
    return index;
  }

  /** How counts of interactions become rates. */
  public EngagementProfile engagement() {
    return engagement;
  }

  /** Constants of propagation weights and Echo Loops. */
  public PropagationRules propagation() {
    return propagation;
  }

  /** Constants of rewards and statistics. */
  public RewardRules rewards() {
    return rewards;
  }

  /** How a day's money is split over pools. */
  public PoolWeights pools() {
    return pools;
  }

  /** Options against farming. */
  public Guards guards() {
    return guards;
  }

  /**
   * Definitions of reward rules beyond those of the specification, by the rule's name, in order of
   * name; cannot be changed.
   */
  public SortedMap<String, Attributes> rules() {
    return rules;
  }

  /**
   * The ruleset as one JSON object in canonical form (RFC 8785): every constant is a member; {@code
   * guards} only if one is on, {@code rules} only if there are any.
   */
  public String json() {
    return RulesetJson.write(this).canonical();
  }

  /** SHA-256 of {@link #json} in UTF-8, as 64 digits of lower-case hexadecimal. */
  public String digest() {
    return Hashing.sha256().hashString(json(), StandardCharsets.UTF_8).toString();
  }

  /**
   * The same under another name.
   *
   * @throws io.echolayer.core.InvalidValueException if it is blank or too long
   */
  public Ruleset withId(String other) {
    return new Ruleset(other, index, engagement, propagation, rewards, pools, guards, rules);
  }

  /** The same with another Echo Index. */
  public Ruleset withIndex(IndexRules other) {
    return new Ruleset(id, other, engagement, propagation, rewards, pools, guards, rules);
  }

  /** The same with another engagement profile. */
  public Ruleset withEngagement(EngagementProfile other) {
    return new Ruleset(id, index, other, propagation, rewards, pools, guards, rules);
  }

  /** The same with another propagation. */
  public Ruleset withPropagation(PropagationRules other) {
    return new Ruleset(id, index, engagement, other, rewards, pools, guards, rules);
  }

  /** The same with other rewards. */
  public Ruleset withRewards(RewardRules other) {
    return new Ruleset(id, index, engagement, propagation, other, pools, guards, rules);
  }

  /** The same with other weights of pools. */
  public Ruleset withPools(PoolWeights other) {
    return new Ruleset(id, index, engagement, propagation, rewards, other, guards, rules);
  }

  /** The same with other guards. */
  public Ruleset withGuards(Guards other) {
    return new Ruleset(id, index, engagement, propagation, rewards, pools, other, rules);
  }

  /**
   * The same with reward rules beyond those of the specification.
   *
   * @param other definitions by the rules' names
   */
  public Ruleset withRules(Map<String, Attributes> other) {
    SortedMap<String, Attributes> sorted = Collections.unmodifiableSortedMap(new TreeMap<>(other));
    return new Ruleset(id, index, engagement, propagation, rewards, pools, guards, sorted);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ruleset that
        && id.equals(that.id)
        && index.equals(that.index)
        && engagement.equals(that.engagement)
        && propagation.equals(that.propagation)
        && rewards.equals(that.rewards)
        && pools.equals(that.pools)
        && guards.equals(that.guards)
        && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, index, engagement, propagation, rewards, pools, guards, rules);
  }

  /** The ruleset as JSON. */
  @Override
  public String toString() {
    return json();
  }
}
