package io.echolayer.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.hash.Hashing;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.payout.PlannedPayout;
import io.echolayer.settlement.plan.PayoutPlan;
import io.echolayer.settlement.plan.SettlementPolicy;
import io.echolayer.settlement.run.PayoutRun.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a run writes: keys, memos, words of decisions, ids of holds. Oracle: what version 0.1.0
 * wrote for the same run.
 */
class RunFormatTest {
  private final ScriptedChain chain = new ScriptedChain();
  private final ScriptedGateway gateway = new ScriptedGateway(chain, Faults.NONE, new Random(1));
  private final Operator operator = new Operator(chain, gateway, Faults.NONE, new Random(1));
  private final InMemoryJournal journal = new InMemoryJournal();

  @Test
  void memosAreAsTheyAlwaysWere() {
    assertThat(PayoutMemo.of(List.of("b/ü", "a/1")))
        .isEqualTo("echo:1:fnVQeG7EwHVhs4goYO7BxopdKnwbYFtGxnbpHBXp2Sk");
  }

  @Test
  void aRunWritesWhatItAlwaysWrote() {
    List<EpochDues> days = List.of(SampleEpochs.even(0, 9, 10), SampleEpochs.even(1, 4, 120));
    operator.ledger = CrashingLedger.of(days, 0, new Random(1));
    operator.settings =
        operator
            .settings
            .withWindow(1)
            .withPolicy(
                SettlementPolicy.DEFAULT
                    .withDustFloor(5)
                    .withLimits(
                        TreasuryLimits.NONE.withPerPayout(100).withPerRun(1000).withPerDay(1000)));
    Steps run = new Steps();
    run.takeAndRefuse(days.get(0));
    operator.settings =
        operator.settings.withPolicy(
            SettlementPolicy.DEFAULT.withLimits(
                TreasuryLimits.NONE.withPerPayout(100).withPerRun(1000).withPerDay(60)));
    run.dropOne();
    run.pauseAndGoOn();
    run.holdAll(days.get(1));
    assertThat(journal.head().hash())
        .isEqualTo("8b6eafa9707e3af6ef6b397d4d4049f6611d87bd9d363692f4c41b35c58ac75e");
    assertThat(holds())
        .isEqualTo("a1e66697dd7207a4346fb727a57e7e740c41a0337c00ee2eea6f438fd9d16262");
  }

  /** The steps of one run, each over a settlement that is opened anew. */
  private final class Steps {
    void takeAndRefuse(EpochDues day) {
      PayoutRun run = operator.open(journal);
      run.take(day, chain.time());
      PayoutPlan plan = run.plan(chain.time());
      PayoutPlan outdated =
          new PayoutPlan(
              plan.treasury(),
              plan.policy(),
              List.of(new PlannedPayout(SampleEpochs.wallet(0), 11, true, 0, List.of("e"))),
              plan.held(),
              plan.transactions(),
              plan.cost());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> run.begin(outdated, List.of(), chain.time()));
      run.begin(plan, List.of(), chain.time());
    }

    void dropOne() {
      PayoutRun run = operator.open(journal);
      run.step(chain.time());
      run.drop(List.of(run.state().planned().iterator().next().wallet()), "by hand", chain.time());
    }

    void pauseAndGoOn() {
      boolean[] paused = {true};
      PayoutRun run =
          PayoutRun.open(
              journal,
              Operator.TREASURY,
              gateway,
              operator.settings,
              () -> paused[0],
              HoldBooks.of(operator.ledger),
              chain.time());
      assertThat(operator.finish(run)).isEqualTo(Step.PAUSED);
      paused[0] = false;
      assertThat(operator.finish(run)).isEqualTo(Step.DAY_LIMIT);
      chain.advance(300_000);
      assertThat(operator.finish(run)).isEqualTo(Step.DONE);
    }

    void holdAll(EpochDues day) {
      PayoutRun run = operator.open(journal);
      run.take(day, chain.time());
      run.begin(run.plan(chain.time()), List.of(), chain.time());
    }
  }

  /** SHA-256 over what the ledger says of holds. */
  private String holds() {
    String lines =
        operator.ledger.entries(0, Integer.MAX_VALUE).stream()
            .map(LedgerEntry::posting)
            .filter(posting -> posting.kind().compareTo(Posting.Kind.PENDING) >= 0)
            .map(posting -> posting.key() + ' ' + posting.json())
            .collect(Collectors.joining("\n"));
    return Hashing.sha256().hashString(lines, StandardCharsets.UTF_8).toString();
  }
}
