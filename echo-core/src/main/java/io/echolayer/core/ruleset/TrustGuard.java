package io.echolayer.core.ruleset;

import com.google.common.collect.ImmutableList;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import java.util.Collection;

/**
 * Whom to trust, and what trust is for. Trust lies in [0, 1].
 *
 * <p>With pre-trusted users it is what flows from them along propagations (EigenTrust), on a scale
 * on which a pre-trusted user has at least 1. Without, it grows with the age of an account in the
 * log: 0 up to {@code quarantineDays}, 1 from {@code fullDays}.
 *
 * @param scope which rewards it multiplies
 * @param byTarget whether a propagation's reward is multiplied by the target's trust, too
 * @param preTrusted user ids, in the order of their UTF-8 bytes
 * @param damping share of a user's trust that flows on, in [0, 1)
 * @param vouchers how many trusted users must have passed something on to a user, before that user
 *     is trusted; ≥ 1
 * @param quarantineDays ≥ 0, below {@code fullDays}
 * @param fullDays finite
 */
public record TrustGuard(
    TrustScope scope,
    boolean byTarget,
    ImmutableList<String> preTrusted,
    double damping,
    int vouchers,
    double quarantineDays,
    double fullDays) {
  /** Trust multiplies nothing. */
  public static final TrustGuard OFF =
      new TrustGuard(TrustScope.NONE, false, ImmutableList.of(), 0.85, 1, 0, 30);

  /** The values of {@code echolayer/1-guarded}, which names no pre-trusted users. */
  public static final TrustGuard GUARDED =
      new TrustGuard(TrustScope.EVERY_REWARD, true, ImmutableList.of(), 0.85, 2, 7, 30);

  public TrustGuard {
    preTrusted.forEach(user -> Names.id("preTrusted", user));
    preTrusted =
        preTrusted.stream()
            .distinct()
            .sorted(Utf8Order.ASCENDING)
            .collect(ImmutableList.toImmutableList());
    if (!(damping >= 0 && damping < 1)) {
      throw new InvalidValueException("damping", "be at least 0 and below 1", damping);
    }
    CountingGuards.atLeastOne("vouchers", vouchers);
    Require.atLeastZero("quarantineDays", quarantineDays);
    Require.atLeastZero("fullDays", fullDays);
    if (!(quarantineDays < fullDays)) {
      throw new InvalidValueException(
          "fullDays", "be above quarantineDays (" + quarantineDays + ")", fullDays);
    }
  }

  /** The same for other rewards. */
  public TrustGuard withScope(TrustScope other) {
    return new TrustGuard(other, byTarget, preTrusted, damping, vouchers, quarantineDays, fullDays);
  }

  /** The same with or without the target's trust. */
  public TrustGuard withByTarget(boolean other) {
    return new TrustGuard(scope, other, preTrusted, damping, vouchers, quarantineDays, fullDays);
  }

  /** The same with these pre-trusted users. */
  public TrustGuard withPreTrusted(Collection<String> users) {
    return new TrustGuard(
        scope, byTarget, ImmutableList.copyOf(users), damping, vouchers, quarantineDays, fullDays);
  }

  /** The same with another damping. */
  public TrustGuard withDamping(double other) {
    return new TrustGuard(scope, byTarget, preTrusted, other, vouchers, quarantineDays, fullDays);
  }

  /** The same with another number of vouchers. */
  public TrustGuard withVouchers(int other) {
    return new TrustGuard(scope, byTarget, preTrusted, damping, other, quarantineDays, fullDays);
  }

  /** The same with other ages. */
  public TrustGuard withAges(double quarantine, double full) {
    return new TrustGuard(scope, byTarget, preTrusted, damping, vouchers, quarantine, full);
  }
}
