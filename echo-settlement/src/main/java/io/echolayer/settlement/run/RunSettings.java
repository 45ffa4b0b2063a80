package io.echolayer.settlement.run;

import io.echolayer.core.InvalidValueException;
import io.echolayer.settlement.control.ApprovalPolicy;
import io.echolayer.settlement.plan.SettlementPolicy;

/**
 * How plans are made and carried out.
 *
 * @param policy what is paid
 * @param approvals who must approve
 * @param expiry when a signature is given up
 * @param window transactions under way at once, at least 1
 * @param resendAfter blocks after which what no block has is sent again, at least 1
 * @param mostExpiries a payout that expires this often in one run stops it, at least 1
 */
public record RunSettings(
    SettlementPolicy policy,
    ApprovalPolicy approvals,
    ExpiryRule expiry,
    int window,
    long resendAfter,
    int mostExpiries) {
  /** Transactions under way at once, unless told otherwise. */
  public static final int DEFAULT_WINDOW = 64;

  /** Pays everything, asks nobody. */
  public static final RunSettings DEFAULT =
      new RunSettings(
          SettlementPolicy.DEFAULT, ApprovalPolicy.NONE, ExpiryRule.DEFAULT, DEFAULT_WINDOW, 10, 5);

  public RunSettings {
    atLeastOne("window", window);
    atLeastOne("resendAfter", resendAfter);
    atLeastOne("mostExpiries", mostExpiries);
  }

  /** The same under another policy. */
  public RunSettings withPolicy(SettlementPolicy other) {
    return new RunSettings(other, approvals, expiry, window, resendAfter, mostExpiries);
  }

  /** The same with other approvers. */
  public RunSettings withApprovals(ApprovalPolicy other) {
    return new RunSettings(policy, other, expiry, window, resendAfter, mostExpiries);
  }

  /** The same with another rule of when to give up. */
  public RunSettings withExpiry(ExpiryRule other) {
    return new RunSettings(policy, approvals, other, window, resendAfter, mostExpiries);
  }

  /** The same with more or fewer transactions under way at once. */
  public RunSettings withWindow(int transactions) {
    return new RunSettings(policy, approvals, expiry, transactions, resendAfter, mostExpiries);
  }

  /** The same with another number of expiries that stops a run. */
  public RunSettings withMostExpiries(int expiries) {
    return new RunSettings(policy, approvals, expiry, window, resendAfter, expiries);
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new InvalidValueException(name, "be at least 1", value);
    }
  }
}
