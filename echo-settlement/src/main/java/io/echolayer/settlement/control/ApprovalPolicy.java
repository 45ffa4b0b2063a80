package io.echolayer.settlement.control;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who must approve a plan: some of those who may. Immutable. */
public final class ApprovalPolicy {
  /** Nobody has to approve. */
  public static final ApprovalPolicy NONE = new ApprovalPolicy(new Choices(0, List.of()));

  private final Choices choices;

  private ApprovalPolicy(Choices choices) {
    this.choices = choices;
  }

  private record Choices(int required, List<PublicKey> approvers) {
    Choices {
      approvers = List.copyOf(approvers);
      if (new HashSet<>(approvers).size() != approvers.size()) {
        throw new InvalidValueException("approvers", "be named once each", approvers);
      }
      if (required < 0 || required > approvers.size()) {
        throw new InvalidValueException(
            "required approvals", "lie in 0 to the approvers, " + approvers.size(), required);
      }
    }
  }

  /**
   * {@code required} of {@code approvers} must approve.
   *
   * @param required 0 for nobody
   * @param approvers each once, at least {@code required}
   * @throws InvalidValueException if one is named twice, or there are too few
   */
  public static ApprovalPolicy of(int required, List<PublicKey> approvers) {
    return new ApprovalPolicy(new Choices(required, approvers));
  }

  /** How many must approve; 0 for nobody. */
  public int required() {
    return choices.required;
  }

  /** Who may approve. */
  public List<PublicKey> approvers() {
    return choices.approvers;
  }

  /**
   * Passes if enough approvers have approved the plan.
   *
   * @param plan digest of the plan that is to be carried out
   * @param approvals all that were given; one that does not hold refuses the plan, even if enough
   *     others do
   * @return the keys of those who approved, in the order of approvals
   * @throws InvalidValueException if an approval is of another plan, not signed by its approver, of
   *     an outsider, or a second one of the same; or if there are too few
   */
  public List<String> check(String plan, List<Approval> approvals) {
    List<String> approved = new ArrayList<>();
    for (Approval approval : approvals) {
      String approver = approval.approver().toString();
      if (!approval.plan().equals(plan)) {
        throw refusal(
            "be of this plan (" + plan + ")", approval.plan() + " by " + approver, "Sign again.");
      }
      if (!approvers().contains(approval.approver())) {
        throw refusal("be by an approver", "by " + approver, "Leave it out.");
      }
      if (approved.contains(approver)) {
        throw refusal("be one for each approver", "a second by " + approver, "Leave one out.");
      }
      if (!approval.isGenuine()) {
        throw refusal("carry its approver's signature", "not signed by " + approver, "Sign again.");
      }
      approved.add(approver);
    }
    if (approved.size() < required()) {
      throw new InvalidValueException(
          "approvals",
          "be at least " + required() + " of " + approvers().size() + " approvers'",
          approved.size(),
          "Have others sign the plan " + plan + ".");
    }
    return approved;
  }

  private static InvalidValueException refusal(String rule, String value, String advice) {
    return new InvalidValueException("approval", rule, value, advice);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApprovalPolicy policy && choices.equals(policy.choices);
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
