package io.echolayer.rewards.epoch;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.parallel.Workers;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.internal.Baselines;
import io.echolayer.rewards.internal.pool.PoolDay;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolStatement;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.rewards.proof.Recipient;
import io.echolayer.rewards.rule.RewardRule;
import io.echolayer.rewards.snapshot.Item;
import io.echolayer.rewards.snapshot.Snapshot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A closed epoch: a pure function of its settings, the log, and what the epoch before handed on,
 * whatever the order of the log. Source: specification section 10, "What an epoch does".
 *
 * @param inputDigest SHA-256 of the canonical input, in lower-case hexadecimal
 * @param snapshot items, users and events as of the end
 * @param outcomes what became of each claim, in the order of taking
 * @param pools the account of each pool
 * @param withdrawnClaims claims that waited and were withdrawn because their event was retracted,
 *     in their old order
 * @param payouts users paid more than 0, by user id
 * @param tree the Merkle tree over the payouts
 */
public record Epoch(
    EpochSettings settings,
    String inputDigest,
    Snapshot snapshot,
    List<ClaimOutcome> outcomes,
    PoolStatement pools,
    List<Claim> withdrawnClaims,
    List<Payout> payouts,
    PayoutTree tree) {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  public Epoch {
    if (!SHA_256.matcher(inputDigest).matches()) {
      throw new InvalidValueException(
          "inputDigest", "be a SHA-256 in lower-case hexadecimal", inputDigest);
    }
    outcomes = List.copyOf(outcomes);
    withdrawnClaims = List.copyOf(withdrawnClaims);
    payouts = List.copyOf(payouts);
    for (int i = 1; i < payouts.size(); i++) {
      if (Utf8Order.compare(payouts.get(i - 1).user(), payouts.get(i).user()) >= 0) {
        throw new InvalidValueException(
            "payouts", "be one for each user, by user id", payouts.get(i).user());
      }
    }
    BigInteger paid = pools.total(PoolStatement.Line::paid);
    requirePaid("outcomes", paid, outcomes.stream().mapToLong(ClaimOutcome::paid));
    requirePaid("payouts", paid, payouts.stream().mapToLong(Payout::units));
    requirePaid("tree", paid, tree.recipients().stream().mapToLong(Recipient::units));
  }

  private static void requirePaid(String part, BigInteger paid, LongStream units) {
    BigInteger sum = units.mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (!sum.equals(paid)) {
      throw new InvalidValueException(part, "pay what the pools paid (" + paid + ")", sum);
    }
  }

  /**
   * Closes an epoch.
   *
   * @param log any log that holds at least what was recorded before the interval's end
   * @param carry what the epoch before handed on
   * @throws InvalidValueException if the log contradicts itself; it names the event
   * @throws ArithmeticException if an amount is beyond 2^62 base units
   * @throws IllegalStateException if money is not conserved; nothing may be paid then
   */
  public static Epoch close(EpochSettings settings, EventLog log, Carry carry) {
    return close(settings, log, carry, Runnable::run, 1);
  }

  /**
   * Closes an epoch on more threads, with the same result. Rules are asked side by side, each once.
   *
   * @param executor lends {@code threads − 1} threads to the caller's own
   * @param threads at least 1
   * @see #close(EpochSettings, EventLog, Carry)
   */
  public static Epoch close(
      EpochSettings settings, EventLog log, Carry carry, Executor executor, int threads) {
    Workers workers = Workers.of(executor, threads);
    EventLog seen = log.recordedBefore(settings.interval().to());
    Supplier<String> digest = workers.begin(seen::digest);
    Snapshot snapshot =
        Snapshot.of(
            settings.interval(),
            settings.ruleset(),
            seen,
            carry.comparedWith(settings.ruleset()),
            executor,
            threads);
    List<Claim> withdrawn =
        carry.queue().stream().filter(claim -> isWithdrawn(claim, settings, snapshot)).toList();
    List<Claim> waiting =
        carry.queue().stream().filter(claim -> !isWithdrawn(claim, settings, snapshot)).toList();
    PoolDay day =
        PoolDay.run(
            settings.pool(),
            settings.ruleset().pools(),
            carry.rolledOut(),
            waiting,
            claims(settings, snapshot, workers),
            settings.policy(),
            settings.leftover(),
            settings.ruleset().guards().pools());
    List<Payout> payouts = payouts(day.outcomes(), snapshot);
    return new Epoch(
        settings,
        digest.get(),
        snapshot,
        day.outcomes(),
        day.statement(),
        withdrawn,
        payouts,
        Payout.tree(payouts));
  }

  /** The epoch's id. */
  public String id() {
    return settings.interval().id();
  }

  /** Base units of the claims that were withdrawn. */
  public BigInteger withdrawnUnits() {
    BigInteger sum = BigInteger.ZERO;
    for (Claim claim : withdrawnClaims) {
      sum = sum.add(BigInteger.valueOf(claim.units()));
    }
    return sum;
  }

  /** What the epoch hands to the next. */
  public Carry carry() {
    Map<String, Double> indices = new HashMap<>();
    for (Item item : snapshot.items()) {
      indices.put(item.id(), item.score().echoIndex());
    }
    return Carry.NOTHING
        .withQueue(queue())
        .withRolledOut(pools.rolledOut())
        .withIndices(indices, baselines());
  }

  /** The claims that wait for the next epoch, in order, with what is left of them. */
  public List<Claim> queue() {
    return outcomes.stream()
        .filter(outcome -> outcome.queued() > 0)
        .map(ClaimOutcome::carried)
        .toList();
  }

  /** How many claims wait for the next epoch. */
  public long waiting() {
    return outcomes.stream().filter(outcome -> outcome.queued() > 0).count();
  }

  /**
   * What the next epoch compares indices with, by content id in order: the highest index so far
   * where the ruleset asks for it, else the index.
   */
  public Map<String, Double> baselines() {
    boolean highest = Baselines.areHighest(settings.ruleset());
    Map<String, Double> baselines = new LinkedHashMap<>();
    for (Item item : snapshot.items()) {
      double index = item.score().echoIndex();
      @Nullable Double before = snapshot.baseline(item.id());
      baselines.put(item.id(), highest && before != null ? Math.max(before, index) : index);
    }
    return baselines;
  }

  private static List<Claim> claims(EpochSettings settings, Snapshot snapshot, Workers workers) {
    List<RewardRule> rules = settings.rules().all();
    List<List<Claim>> byRule =
        rules.stream().map(rule -> (List<Claim>) new ArrayList<Claim>()).toList();
    workers.run(rules.size(), i -> claim(rules.get(i), settings, snapshot, byRule.get(i)));
    return Lists.newArrayList(Iterables.concat(byRule));
  }

  private static void claim(
      RewardRule rule, EpochSettings settings, Snapshot snapshot, List<Claim> claims) {
    String epoch = settings.interval().id();
    rule.reward(
        snapshot,
        (subject, at, user, content, tokens, inputs) -> {
          long units = settings.scale().units(tokens);
          if (units > 0) {
            claims.add(
                new Claim(
                    epoch, subject, rule.name(), user, content, tokens, units, rule.pool(), at));
          }
        });
  }

  private static boolean isWithdrawn(Claim claim, EpochSettings settings, Snapshot snapshot) {
    return settings.rules().rewardsEvents(claim.rule())
        && snapshot.retracted().contains(claim.subject());
  }

  private static List<Payout> payouts(List<ClaimOutcome> outcomes, Snapshot snapshot) {
    Map<String, Long> paid = new HashMap<>();
    for (ClaimOutcome outcome : outcomes) {
      if (outcome.paid() > 0) {
        paid.merge(outcome.claim().user(), outcome.paid(), Math::addExact);
      }
    }
    List<Payout> payouts = new ArrayList<>(paid.size());
    paid.forEach(
        (user, units) -> payouts.add(new Payout(user, wallet(snapshot.profile(user)), units)));
    payouts.sort(Comparator.comparing(Payout::user, Utf8Order.ASCENDING));
    return payouts;
  }

  private static @Nullable Wallet wallet(EchoEvent.@Nullable User profile) {
    return profile == null ? null : profile.wallet();
  }
}
