package io.echolayer.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.RecipientAccount;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.control.Approval;
import io.echolayer.settlement.control.ApprovalPolicy;
import io.echolayer.settlement.control.Approver;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.journal.JournalEvent.PlanRefused;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.HeldPayout.Fate;
import io.echolayer.settlement.plan.PayoutPlan;
import io.echolayer.settlement.plan.SettlementPolicy;
import io.echolayer.settlement.run.PayoutRun.Step;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused before money moves; the chain is asked afterwards whether any did. */
class RefusalsTest {
  private static final Approver ANN = new Approver(1);
  private static final Approver BOB = new Approver(2);
  private static final Approver EVE = new Approver(3);

  private final ScriptedChain chain = new ScriptedChain();
  private final ScriptedGateway gateway = new ScriptedGateway(chain, Faults.NONE, new Random(1));
  private final Operator operator = new Operator(chain, gateway, Faults.NONE, new Random(1));
  private final InMemoryJournal journal = new InMemoryJournal();

  @AfterEach
  void noMoneyMoved() {
    chain.advance(500);
    assertThat(chain.balances()).isEmpty();
  }

  @Test
  void aMintOfOtherDecimals() {
    chain.decimals = 6;
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> opened().plan(chain.time()))
        .withMessageContaining("decimals of the mint must be what the books count in (9)")
        .withMessageContaining("was 6");
  }

  @Test
  void anEmptyTreasury() {
    chain.treasury = 19;
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> opened().plan(chain.time()))
        .withMessageContaining("treasury must hold what is to be paid (20 base units), but was 19");
    chain.treasury = 20;
    assertThat(opened().plan(chain.time()).units()).isEqualTo(20);
    chain.lamports = 2 * 5000 - 1;
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> opened().plan(chain.time()))
        .withMessageContaining("fee and rent (10000 base units of the chain's coin), but was 9999");
  }

  @Test
  void aFrozenTreasury() {
    chain.treasuryFrozen = true;
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> opened().plan(chain.time()))
        .withMessageContaining("frozen");
  }

  @Test
  void walletsThatCannotBePaidAreNamedAndLeftOut() {
    set(0, RecipientAccount.FROZEN);
    set(1, RecipientAccount.KEYLESS);
    set(2, RecipientAccount.FOREIGN);
    set(3, RecipientAccount.MISSING);
    PayoutPlan plan = opened().plan(chain.time());
    assertThat(plan.payouts()).hasSize(1);
    assertThat(plan.payouts().get(0).wallet()).isEqualTo(SampleEpochs.wallet(3));
    assertThat(plan.payouts().get(0).createsAccount()).isTrue();
    assertThat(plan.cost().rent()).isEqualTo(2_039_280);
    assertThat(plan.held()).extracting(HeldPayout::fate).containsOnly(Fate.REFUSED);
    assertThat(plan.held())
        .extracting(HeldPayout::reason)
        .containsExactlyInAnyOrder(
            "its token account is frozen",
            "the address is not on the curve: nobody has its key",
            "what stands at its token account is something else");
  }

  @Test
  void aWalletOfAnotherChainIsNamedAndLeftOut() {
    Wallet evm = new Wallet("0xd8da6bf26964af9d7eed9e03e53415d37aa96045");
    PayoutRun run = operator.open(journal);
    run.take(SampleEpochs.of(0, List.of(new Payout("u1", evm, 7))), chain.time());
    PayoutPlan plan = run.plan(chain.time());
    assertThat(plan.payouts()).isEmpty();
    assertThat(plan.held())
        .containsExactly(new HeldPayout(evm, 7, Fate.REFUSED, 0, "it is no address of the chain"));
    assertThat(PayoutPlan.read(plan.json())).isEqualTo(plan);
  }

  @Test
  void aPlanThatWasTamperedWithAfterItsApproval() {
    require(2);
    PayoutRun run = opened();
    PayoutPlan plan = run.plan(chain.time());
    List<Approval> approvals = List.of(ANN.approve(plan.digest()), BOB.approve(plan.digest()));
    String canonical = plan.json();
    PayoutPlan tampered =
        PayoutPlan.read(
            canonical
                .replace("\"units\":\"20\"", "\"units\":\"24\"")
                .replaceFirst("\"units\":\"5\"", "\"units\":\"9\""));
    assertThat(tampered.units()).isEqualTo(24);
    refused(run, tampered, approvals, "approval must be of this plan");
    List<Approval> anew = List.of(ANN.approve(tampered.digest()), BOB.approve(tampered.digest()));
    refused(run, tampered, anew, "must be what would be planned now (5 for");
  }

  @Test
  void approvalsThatDoNotHold() {
    require(2);
    PayoutRun run = opened();
    PayoutPlan plan = run.plan(chain.time());
    String digest = plan.digest();
    Approval ann = ANN.approve(digest);
    refused(run, plan, List.of(), "approvals must be at least 2 of 2");
    refused(run, plan, List.of(ann), "approvals must be at least 2 of 2");
    refused(run, plan, List.of(ann, ann), "approval must be one for each approver");
    refused(
        run,
        plan,
        List.of(ann, BOB.approve(digest), EVE.approve(digest)),
        "approval must be by an approver");
    refused(
        run,
        plan,
        List.of(ann, new Approval(digest, BOB.key(), EVE.approve(digest).signature())),
        "approval must carry its approver's signature");
    assertThat(journal.entries(0, 100))
        .filteredOn(entry -> entry.event() instanceof PlanRefused)
        .as("refusals are on the record")
        .hasSize(5);
  }

  @Test
  void aPlanOfAnotherDayOrPolicy() {
    PayoutRun run = opened();
    PayoutPlan old = run.plan(chain.time());
    run.take(SampleEpochs.even(1, 1, 7), chain.time());
    refused(run, old, List.of(), "must be what would be planned now (12 for");
    operator.settings =
        operator.settings.withPolicy(
            SettlementPolicy.DEFAULT.withLimits(TreasuryLimits.NONE.withPerPayout(6)));
    refused(operator.open(journal), old, List.of(), "policy must be what would be planned now");
  }

  @Test
  void anEpochUnderOtherRulesOrWithAnotherResult() {
    PayoutRun run = opened();
    EpochDues dues = SampleEpochs.even(0, 4, 5);
    assertThat(run.take(dues, chain.time())).as("again").isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> run.take(SampleEpochs.withRuleset(dues, "f".repeat(64)), chain.time()))
        .withMessageContaining("must be settled under the ruleset that it was taken up with (aaaa")
        .withMessageContaining("but was with ffff");
    assertThatIllegalStateException()
        .isThrownBy(() -> run.take(SampleEpochs.even(0, 4, 6), chain.time()))
        .withMessageContaining("must be settled from the manifest");
    assertThatIllegalStateException()
        .isThrownBy(() -> run.take(SampleEpochs.halfDayLater(dues), chain.time()))
        .withMessageContaining("overlaps that of 2026-01-08T00:00:00Z");
    assertThat(run.state().openDues()).hasSize(4);
  }

  @Test
  void aJournalOfAnotherTreasury() {
    opened();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PayoutRun.open(
                    journal,
                    new Treasury(ScriptedGateway.MINT, 6, ScriptedGateway.TREASURY),
                    gateway,
                    operator.settings,
                    () -> false,
                    null,
                    chain.time()))
        .withMessageContaining("The journal must be for");
  }

  @Test
  void aNodeThatNoLongerHasTheBlocks() {
    PayoutRun run = opened();
    run.begin(run.plan(chain.time()), List.of(), chain.time());
    gateway.dropsAll = true;
    run.step(chain.time());
    chain.advance(400);
    gateway.oldestHeight = 1100;
    assertThatIllegalStateException()
        .isThrownBy(() -> run.step(chain.time()))
        .withMessageContaining("but has none before 1100")
        .withMessageContaining("nothing was given up");
    gateway.oldestHeight = 0;
    assertThat(operator.open(journal).step(chain.time())).isEqualTo(Step.WORKED);
    assertThat(operator.open(journal).state().endedUnderPlan()).isNotEmpty();
  }

  private PayoutRun opened() {
    PayoutRun run = operator.open(journal);
    run.take(SampleEpochs.even(0, 4, 5), chain.time());
    return run;
  }

  private void require(int approvals) {
    operator.settings =
        operator.settings.withApprovals(
            ApprovalPolicy.of(approvals, List.of(ANN.key(), BOB.key())));
  }

  private void set(int wallet, RecipientAccount account) {
    chain.accounts.put(SampleEpochs.wallet(wallet).address(), account);
  }

  private void refused(PayoutRun run, PayoutPlan plan, List<Approval> approvals, String why) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> run.begin(plan, approvals, chain.time()))
        .withMessageContaining(why);
    assertThat(run.state().isSettled()).isTrue();
    assertThat(run.step(chain.time())).isEqualTo(Step.DONE);
  }

  /** A payment with a settlement's memo that nobody knows of is a lost journal. */
  static void payBehindTheJournal(ScriptedChain chain, long units) {
    chain.queue(
        ScriptedTransaction.of(
            List.of(new TokenTransfer(SampleEpochs.wallet(0), units, false)),
            PayoutMemo.of(List.of("key")),
            chain.tip() + 10,
            7),
        chain.tip() + 1);
    chain.advance(40);
  }
}
