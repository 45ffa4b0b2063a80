package io.echolayer.settlement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.Golden;
import io.echolayer.settlement.TransactionCost;
import io.echolayer.settlement.control.Approval;
import io.echolayer.settlement.control.Approver;
import io.echolayer.settlement.control.DeniedListRule;
import io.echolayer.settlement.control.NewWalletRule;
import io.echolayer.settlement.control.PoolShareRule;
import io.echolayer.settlement.control.RiskPolicy;
import io.echolayer.settlement.control.SuddenRiseRule;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.journal.JournalOpened;
import io.echolayer.settlement.journal.PlannedPayout;
import io.echolayer.settlement.plan.HeldPayout.Fate;
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
      new SettlementPolicy(
          5,
          new TreasuryLimits(1_000, 50_000, Long.MAX_VALUE),
          new RiskPolicy(
              List.of(
                  new NewWalletRule(20),
                  new PoolShareRule(0.1, 50),
                  new SuddenRiseRule(10, 50),
                  DeniedListRule.of(List.of(ANN.address()))),
              50,
              100),
          ImmutableSet.of(BOB.address(), ANN.address()));

  private static final PayoutPlan PLAN =
      new PayoutPlan(
          new JournalOpened("So11111111111111111111111111111111111111112", 9, BOB.address()),
          POLICY.json(),
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
    assertThat(List.of(PLAN.json().canonical(), PLAN.digest())).isEqualTo(Golden.lines("plan.txt"));
  }

  @Test
  void plansOfOldAreRead() {
    String text = Golden.lines("plan.txt").get(0);
    assertThat(PayoutPlan.read(JsonObject.parse(text))).isEqualTo(PLAN);
  }

  @Test
  void approvalsAreWrittenAsTheyAlwaysWere() {
    assertThat(new Approver(1).approve(PLAN.digest()).json().canonical())
        .isEqualTo(Golden.lines("approval.txt").get(0));
  }

  @Test
  void approvalsOfOldAreReadAndHold() {
    Approval approval = Approval.read(JsonObject.parse(Golden.lines("approval.txt").get(0)));
    assertThat(approval).isEqualTo(new Approver(1).approve(PLAN.digest()));
    assertThat(approval.isGenuine()).isTrue();
  }
}
