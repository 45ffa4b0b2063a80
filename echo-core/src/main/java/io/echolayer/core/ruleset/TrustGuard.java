package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.JsonValue;
import io.echolayer.core.internal.settings.Schema;
import io.echolayer.core.internal.settings.Setting;
import io.echolayer.core.internal.settings.Values;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust, and what trust is for. Trust lies in [0, 1].
 *
 * <p>With pre-trusted users it is what flows from them along propagations (EigenTrust), on a scale
 * on which a pre-trusted user has at least 1. Without, it grows with the age of an account in the
 * log: 0 up to {@link #quarantineDays}, 1 from {@link #fullDays} on. Source: specification section
 * 11, "Trust".
 */
public final class TrustGuard {
  private static final Schema SCHEMA = new Schema();
  private static final Setting<TrustScope> SCOPE =
      SCHEMA.choice("scope", TrustScope.IDS, TrustScope.NONE);
  private static final Setting<Boolean> BY_TARGET = SCHEMA.flag("byTarget", false);
  private static final Setting<List<String>> PRE_TRUSTED =
      SCHEMA.setting("preTrusted", JsonValue.TEXTS, List.of(), TrustGuard::ordered);
  private static final Setting<Double> DAMPING = SCHEMA.number("damping", 0.85, Require::belowOne);
  private static final Setting<Integer> VOUCHERS = SCHEMA.whole("vouchers", 1, Require::atLeastOne);
  private static final Setting<Double> QUARANTINE_DAYS =
      SCHEMA.number("quarantineDays", 0, Require::atLeastZero);
  private static final Setting<Double> FULL_DAYS =
      SCHEMA.number("fullDays", 30, Require::atLeastZero);

  static final JsonForm<TrustGuard> FORM =
      SCHEMA.form(TrustGuard::new, settings -> settings.values);

  /** Trust multiplies nothing. */
  public static final TrustGuard OFF = new TrustGuard(SCHEMA.defaults());

  /** The values of {@code echolayer/1-guarded}, which names no pre-trusted users. */
  public static final TrustGuard GUARDED =
      OFF.withScope(TrustScope.EVERY_REWARD)
          .withByTarget(true)
          .withVouchers(2)
          .withQuarantineDays(7);

  private final Values values;

  private TrustGuard(Values values) {
    this.values = values;
  }

  /** Which rewards trust multiplies. */
  public TrustScope scope() {
    return values.get(SCOPE);
  }

  /** Whether a propagation's reward is multiplied by the target's trust, too. */
  public boolean byTarget() {
    return values.get(BY_TARGET);
  }

  /** The pre-trusted users, each once, in the order of their ids' UTF-8 bytes. */
  public List<String> preTrusted() {
    return values.get(PRE_TRUSTED);
  }

  /** The part of a user's trust that flows on, in [0, 1). */
  public double damping() {
    return values.get(DAMPING);
  }

  /**
   * How many trusted users must have passed something on to a user before that user is trusted, ≥
   * 1.
   */
  public int vouchers() {
    return values.get(VOUCHERS);
  }

  /** Up to which age in days an account has no trust, finite, ≥ 0. */
  public double quarantineDays() {
    return values.get(QUARANTINE_DAYS);
  }

  /**
   * From which age in days on an account has full trust, finite, ≥ 0; where it is not above the
   * quarantine, there is nothing in between.
   */
  public double fullDays() {
    return values.get(FULL_DAYS);
  }

  /** The same with another scope. */
  public TrustGuard withScope(TrustScope scope) {
    return new TrustGuard(values.with(SCOPE, scope));
  }

  /** The same with or without the target's trust. */
  public TrustGuard withByTarget(boolean counts) {
    return new TrustGuard(values.with(BY_TARGET, counts));
  }

  /** The same with these pre-trusted users, in any order. */
  public TrustGuard withPreTrusted(Collection<String> users) {
    return new TrustGuard(values.with(PRE_TRUSTED, List.copyOf(users)));
  }

  /** The same with another damping, in [0, 1). */
  public TrustGuard withDamping(double part) {
    return new TrustGuard(values.with(DAMPING, part));
  }

  /** The same with another number of vouchers, ≥ 1. */
  public TrustGuard withVouchers(int users) {
    return new TrustGuard(values.with(VOUCHERS, users));
  }

  /** The same with another quarantine in days, finite, ≥ 0. */
  public TrustGuard withQuarantineDays(double days) {
    return new TrustGuard(values.with(QUARANTINE_DAYS, days));
  }

  /** The same with another age of full trust in days, finite, ≥ 0. */
  public TrustGuard withFullDays(double days) {
    return new TrustGuard(values.with(FULL_DAYS, days));
  }

  private static List<String> ordered(String field, List<String> users) {
    users.forEach(user -> Names.id(field, user));
    return users.stream().distinct().sorted(Utf8Order.ASCENDING).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrustGuard that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The settings as JSON. */
  @Override
  public String toString() {
    return values.toString();
  }
}
