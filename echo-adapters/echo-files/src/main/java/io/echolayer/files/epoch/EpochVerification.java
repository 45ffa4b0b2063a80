package io.echolayer.files.epoch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.RefusedInputException;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes an epoch from its input and compares every byte. It trusts nothing in the folder:
 * settings and ruleset are taken from there, but what follows from them must be what the folder
 * says.
 */
public final class EpochVerification {
  private final EventLog log;
  private final @Nullable Path previous;
  private final RuleBook rules;
  private final @Nullable PoolPolicy policy;

  private EpochVerification(
      EventLog log, @Nullable Path previous, RuleBook rules, @Nullable PoolPolicy policy) {
    this.log = log;
    this.previous = previous;
    this.rules = rules;
    this.policy = policy;
  }

  /**
   * Verifies a first epoch that was closed under the standard rules and a standard policy.
   *
   * @param log events, those that the epoch saw and any recorded later
   */
  public static EpochVerification of(EventLog log) {
    return new EpochVerification(log, null, RuleBook.STANDARD, null);
  }

  /**
   * Verifies an epoch that follows another.
   *
   * @param folder of the epoch before, which must be unaltered; null if there is none
   */
  public EpochVerification withPrevious(@Nullable Path folder) {
    return new EpochVerification(log, folder, rules, policy);
  }

  /** Verifies an epoch that was closed under these rules. */
  public EpochVerification withRules(RuleBook rules) {
    return new EpochVerification(log, previous, rules, policy);
  }

  /** Verifies an epoch that was closed under a policy of one's own. */
  public EpochVerification withPolicy(PoolPolicy policy) {
    return new EpochVerification(log, previous, rules, policy);
  }

  /**
   * The first difference between an epoch's folder and the epoch recomputed.
   *
   * @param folder the epoch to verify
   * @return empty if the epoch is what its input makes it
   * @throws RefusedInputException if a file cannot be read, or the epoch before is missing or does
   *     not belong here
   * @throws InvalidValueException if the log contradicts itself
   */
  public Optional<Difference> verify(Path folder) throws IOException {
    return Optional.ofNullable(
        new Recomputation(
                EpochFolder.open(folder),
                log,
                previous == null ? null : EpochFolder.open(previous),
                rules,
                policy)
            .difference());
  }
}
