package io.echolayer.settlement.run;

import io.echolayer.core.internal.Require;
import io.echolayer.settlement.control.ApprovalPolicy;
import io.echolayer.settlement.plan.SettlementPolicy;
import org.jspecify.annotations.Nullable;

/** How plans are made and carried out. Immutable. */
public final class RunSettings {
  /** Transactions under way at once, unless told otherwise. */
  public static final int DEFAULT_WINDOW = 64;

  /** Blocks after which what no block has is sent again, unless told otherwise. */
  public static final long DEFAULT_RESEND_AFTER = 10;

  /** Expiries of one payout in one run that stop it, unless told otherwise. */
  public static final int DEFAULT_MOST_EXPIRIES = 5;

  /** Pays everything, asks nobody. */
  public static final RunSettings DEFAULT =
      new RunSettings(
          new Choices(
              SettlementPolicy.DEFAULT,
              ApprovalPolicy.NONE,
              DEFAULT_WINDOW,
              DEFAULT_RESEND_AFTER,
              DEFAULT_MOST_EXPIRIES));

  private final Choices choices;

  private RunSettings(Choices choices) {
    this.choices = choices;
  }

  private record Choices(
      SettlementPolicy policy,
      ApprovalPolicy approvals,
      int window,
      long resendAfter,
      int mostExpiries) {
    Choices {
      Require.atLeastOne("window", window);
      Require.atLeastOne("resendAfter", resendAfter);
      Require.atLeastOne("mostExpiries", mostExpiries);
    }
  }

  /** What is paid. */
  public SettlementPolicy policy() {
    return choices.policy;
  }

  /** Who must approve. */
  public ApprovalPolicy approvals() {
    return choices.approvals;
  }

  /** Transactions under way at once, at least 1. */
  public int window() {
    return choices.window;
  }

  /** Blocks after which what no block has is sent again, at least 1. */
  public long resendAfter() {
    return choices.resendAfter;
  }

  /** A payout that expires this often in one run stops it, at least 1. */
  public int mostExpiries() {
    return choices.mostExpiries;
  }

  /** The same under another policy. */
  public RunSettings withPolicy(SettlementPolicy policy) {
    return with(policy, approvals(), window(), resendAfter(), mostExpiries());
  }

  /** The same with other approvers. */
  public RunSettings withApprovals(ApprovalPolicy approvals) {
    return with(policy(), approvals, window(), resendAfter(), mostExpiries());
  }

  /** The same with more or fewer transactions under way at once, at least 1. */
  public RunSettings withWindow(int transactions) {
    return with(policy(), approvals(), transactions, resendAfter(), mostExpiries());
  }

  /** The same, sending again after another number of blocks, at least 1. */
  public RunSettings withResendAfter(long blocks) {
    return with(policy(), approvals(), window(), blocks, mostExpiries());
  }

  /** The same with another number of expiries that stops a run, at least 1. */
  public RunSettings withMostExpiries(int expiries) {
    return with(policy(), approvals(), window(), resendAfter(), expiries);
  }

  private static RunSettings with(
      SettlementPolicy policy,
      ApprovalPolicy approvals,
      int window,
      long resendAfter,
      int mostExpiries) {
    return new RunSettings(new Choices(policy, approvals, window, resendAfter, mostExpiries));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RunSettings settings && choices.equals(settings.choices);
  }

  @Override
  public int hashCode() {
    return choices.hashCode();
  }

  @Override
  public String toString() {
    return choices.toString();
  }
}
