package io.echolayer.settlement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.Golden;
import io.echolayer.settlement.PayoutGateway.TransactionCost;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.control.Approval;
import io.echolayer.settlement.control.Approver;
import io.echolayer.settlement.control.RiskPolicy;
import io.echolayer.settlement.control.RiskRule;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.HeldPayout.Fate;
import io.echolayer.settlement.payout.PlannedPayout;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Plans, and approvals of them, as they are signed and stored, which never change. Oracle: files
 * written by version 0.1.0.
 */
class PlanFormatTest {
  private static final Wallet ANN = new Wallet("4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM");
  private static final Wallet BOB = new Wallet("8qbHbw2BbbTHBW1sbeqakYXVKRQM8Ne7pLK7m6CVfeR");

  private static final SettlementPolicy POLICY =
      SettlementPolicy.DEFAULT
          .withDustFloor(5)
          .withLimits(TreasuryLimits.NONE.withPerPayout(1_000).withPerRun(50_000))
          .withRisk(
              RiskPolicy.NONE
                  .withRules(
                      List.of(
                          RiskRule.newWallet(20),
                          RiskRule.poolShare(0.1, 50),
                          RiskRule.suddenRise(10, 50),
                          RiskRule.deniedList(List.of(ANN))))
                  .withThresholds(50, 100))
          .withReleased(List.of(BOB, ANN));

  private static final PayoutPlan PLAN =
      new PayoutPlan(
          new Treasury("So11111111111111111111111111111111111111112", 9, BOB.address()),
          POLICY.statement(),
          List.of(
              new PlannedPayout(ANN, 5, true, 40, List.of("2026-01-10T00:00:00Z")),
              new PlannedPayout(BOB, Long.MAX_VALUE - 5, false, 0, List.of("e1", "e2"))),
          List.of(
              new HeldPayout(ANN, 1, Fate.WAITS, 0, "below the floor of 5 base units"),
              new HeldPayout(ANN, 2, Fate.HELD, 60, "risk 60 (new wallet)"),
              new HeldPayout(BOB, Long.MAX_VALUE, Fate.REFUSED, 100, "\"frozen\" ü\n")),
          3,
          new TransactionCost(15_000, 2_039_280));

  @Test
  void plansAreWrittenAsTheyAlwaysWere() {
    assertThat(List.of(PLAN.json(), PLAN.digest())).isEqualTo(Golden.lines("plan.txt"));
  }

  @Test
  void plansOfOldAreRead() {
    String text = Golden.lines("plan.txt").get(0);
    assertThat(PayoutPlan.read(text)).isEqualTo(PLAN);
  }

  @Test
  void approvalsAreWrittenAsTheyAlwaysWere() {
    assertThat(new Approver(1).approve(PLAN.digest()).json())
        .isEqualTo(Golden.lines("approval.txt").get(0));
  }

  @Test
  void approvalsOfOldAreReadAndHold() {
    Approval approval = Approval.read(Golden.lines("approval.txt").get(0));
    assertThat(approval).isEqualTo(new Approver(1).approve(PLAN.digest()));
    assertThat(approval.isGenuine()).isTrue();
  }
}
