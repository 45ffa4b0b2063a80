package io.echolayer.core.ruleset;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.signal.EngagementProfile;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Every constant of a computation plus the version of its formulas: two results are comparable if
 * they name the same {@link #digest}.
 *
 * @param id name of the ruleset, such as {@code echolayer/1}; not blank, at most 200 characters
 * @param guards options against farming, absent from the JSON when all are off
 * @param rules definitions of reward rules beyond those of the specification, by the rule's name
 */
public record Ruleset(
    String id,
    IndexRules index,
    EngagementProfile engagement,
    PropagationRules propagation,
    RewardRules rewards,
    PoolShares pools,
    Guards guards,
    ImmutableSortedMap<String, Attributes> rules) {
  /** Version of the formulas that the constants belong to. */
  public static final int FORMULAS = 1;

  private static final Ruleset ECHO_LAYER_1 =
      new Ruleset(
          "echolayer/1",
          IndexRules.DEFAULT,
          EngagementProfile.DEFAULT,
          PropagationRules.DEFAULT,
          RewardRules.DEFAULT,
          PoolShares.DEFAULT,
          Guards.OFF,
          ImmutableSortedMap.of());

  private static final Ruleset ECHO_LAYER_1_GUARDED =
      ECHO_LAYER_1
          .withId("echolayer/1-guarded")
          .withIndex(IndexRules.DEFAULT.withBoost(RampBoost.DEFAULT))
          .withGuards(Guards.GUARDED);

  public Ruleset {
    Names.id("id", id);
  }

  /** The ruleset {@code echolayer/1}, faithful to the specification. */
  public static Ruleset echoLayer1() {
    return ECHO_LAYER_1;
  }

  /**
   * The ruleset {@code echolayer/1-guarded}: {@code echolayer/1} with every guard of section 11 on,
   * and a boost without a cliff.
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

  /**
   * The ruleset as one JSON object in canonical form (RFC 8785); every constant is a member, guards
   * only if one is on.
   */
  public String json() {
    return RulesetJson.write(this).canonical();
  }

  /** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
  public String digest() {
    return Hashing.sha256().hashString(json(), StandardCharsets.UTF_8).toString();
  }

  /** The same under another name. */
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

  /** The same with other pool shares. */
  public Ruleset withPools(PoolShares other) {
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
    return new Ruleset(
        id,
        index,
        engagement,
        propagation,
        rewards,
        pools,
        guards,
        ImmutableSortedMap.copyOf(other));
  }
}
