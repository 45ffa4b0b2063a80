package io.echolayer.files.epoch;

import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.internal.pool.PoolStatementJson;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.pool.PoolStatement;
import io.echolayer.rewards.rule.RuleBook;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an epoch was made from and what it made: anyone with the input can recompute all of it.
 * Source: specification section 9.
 *
 * @param pool the epoch's money, as a decimal of tokens
 * @param policy name of the policy
 * @param refill whether the reserve topped up the other pools
 * @param rulesetDigest digest of the ruleset
 * @param inputDigest SHA-256 of the canonical input
 * @param files SHA-256 of every other file, by name
 * @param pools the account of each pool
 * @param withdrawn base units of waiting claims that were withdrawn
 * @param merkleRoot root of the tree over the payouts
 * @param recipients leaves of the tree
 * @param recipientsWithoutWallet leaves whose key stands for a user without a wallet
 * @param previous SHA-256 of the manifest of the epoch before, or null for the first
 */
record Manifest(
    EpochInterval interval,
    String pool,
    TokenScale scale,
    String policy,
    boolean refill,
    Leftover leftover,
    String rulesetDigest,
    String inputDigest,
    ImmutableSortedMap<String, String> files,
    PoolStatement pools,
    String withdrawn,
    String merkleRoot,
    long recipients,
    long recipientsWithoutWallet,
    @Nullable String previous) {

  static Manifest of(Epoch epoch, Map<String, String> files, @Nullable String previous) {
    EpochSettings settings = epoch.settings();
    return new Manifest(
        settings.interval(),
        settings.scale().tokens(settings.pool()),
        settings.scale(),
        settings.policy().name(),
        settings.policy().refills(),
        settings.leftover(),
        settings.ruleset().digest(),
        epoch.inputDigest(),
        ImmutableSortedMap.copyOf(files),
        epoch.pools(),
        epoch.withdrawnUnits().toString(),
        epoch.tree().root(),
        epoch.tree().recipients().size(),
        epoch.tree().recipients().stream().filter(recipient -> !recipient.hasWallet()).count(),
        previous);
  }

  /**
   * The settings under {@code ruleset}, which the caller has checked against the digest.
   *
   * @param own a policy beyond the standard ones, or null
   */
  EpochSettings settings(Ruleset ruleset, RuleBook rules, @Nullable PoolPolicy own) {
    return EpochSettings.of(interval, scale.exactUnits("pool", pool))
        .withScale(scale)
        .withPolicy(own != null && own.name().equals(policy) ? own : standardPolicy())
        .withLeftover(leftover)
        .withRulesDefinedIn(ruleset, rules);
  }

  /** Whether claims may have lapsed; of a policy beyond the standard ones nobody can tell here. */
  boolean mayLapse() {
    try {
      return standardPolicy().lapses();
    } catch (InvalidValueException e) {
      return true;
    }
  }

  private PoolPolicy standardPolicy() {
    try {
      return PoolPolicy.named(policy, refill);
    } catch (InvalidValueException e) {
      throw new InvalidValueException(
          "settings.policy",
          e.rule(),
          policy,
          "From Java, hand over a policy of your own with EpochVerification.withPolicy.");
    }
  }

  JsonObject json() {
    JsonObject.Builder digests = JsonObject.builder();
    files.forEach(digests::put);
    JsonObject.Builder out =
        JsonObject.builder()
            .put("epoch", interval.id())
            .put("from", interval.from())
            .put("to", interval.to())
            .put("asOf", interval.to())
            .put(
                "settings",
                JsonObject.builder()
                    .put("pool", pool)
                    .put("decimals", scale.decimals())
                    .put("policy", policy)
                    .put("leftover", leftover.id())
                    .put("refill", refill)
                    .build())
            .put("ruleset", rulesetDigest)
            .put("input", inputDigest)
            .put("files", digests.build())
            .put("pools", PoolStatementJson.write(pools))
            .put("withdrawn", withdrawn)
            .put("merkleRoot", merkleRoot)
            .put("recipients", recipients)
            .put("recipientsWithoutWallet", recipientsWithoutWallet);
    return (previous == null ? out.putNull("previous") : out.put("previous", previous)).build();
  }

  static Manifest read(JsonObject json) {
    JsonObject settings = json.object("settings");
    JsonObject digests = json.object("files");
    Map<String, String> files = new TreeMap<>();
    digests.names().forEach(name -> files.put(name, digests.text(name)));
    return new Manifest(
        new EpochInterval(json.instant("from"), json.instant("to")),
        settings.text("pool"),
        new TokenScale(Math.toIntExact(settings.count("decimals"))),
        settings.text("policy"),
        settings.flag("refill"),
        leftover(settings),
        json.text("ruleset"),
        json.text("input"),
        ImmutableSortedMap.copyOf(files),
        PoolStatementJson.read(json.objects("pools")),
        json.text("withdrawn"),
        json.text("merkleRoot"),
        json.count("recipients"),
        json.count("recipientsWithoutWallet"),
        json.findText("previous"));
  }

  private static Leftover leftover(JsonObject settings) {
    try {
      return Leftover.of(settings.text("leftover"));
    } catch (InvalidValueException e) {
      throw e.within("settings");
    }
  }
}
