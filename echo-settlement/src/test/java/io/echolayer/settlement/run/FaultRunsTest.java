package io.echolayer.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.settlement.PayoutGateway.RecipientAccount;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.plan.SettlementPolicy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Settlements whose process dies and whose nodes fail, lag and lie. {@code
 * -Decholayer.test.settlement.runs=…} sets how many seeds.
 */
@Tag("slow")
class FaultRunsTest {
  private static final int RUNS = Integer.getInteger("echolayer.test.settlement.runs", 1000);

  @Test
  void nothingIsPaidTwiceOrLostUnderAnySeed() {
    long crashes = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      try {
        crashes += settle(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(crashes).as("crashes, or this tests little").isGreaterThan(RUNS);
  }

  private static int settle(int seed) {
    Random random = new Random(seed);
    Faults faults = Faults.random(random);
    ScriptedChain chain = new ScriptedChain();
    ScriptedGateway gateway = new ScriptedGateway(chain, faults, random);
    gateway.fitting = 1 + random.nextInt(6);
    Operator operator = new Operator(chain, gateway, faults, random);
    if (random.nextInt(3) == 0) {
      operator.settings = operator.settings.withPolicy(SettlementPolicy.DEFAULT.withDustFloor(500));
    }
    if (random.nextInt(3) == 0) {
      chain.accounts.put(
          SampleEpochs.wallet(random.nextInt(15)).address(), RecipientAccount.FROZEN);
    }
    List<EpochDues> epochs = SampleEpochs.random(random);
    CrashingLedger ledger = CrashingLedger.of(epochs, faults.crashes() / 4, random);
    int bookedFrom = 1 + random.nextInt(2 * epochs.size());
    InMemoryJournal disk = new InMemoryJournal();
    CrashingJournal journal =
        new CrashingJournal(
            disk,
            number -> Faults.strikes(faults.crashes(), random),
            number -> Faults.strikes(faults.crashes(), random));
    for (int day = 1; day <= epochs.size(); day++) {
      operator.ledger = day < bookedFrom ? null : ledger;
      operator.settle(journal, epochs.subList(0, day));
    }
    operator.check(disk, epochs);
    return operator.crashes;
  }

  @Test
  void aCrashAtAnyAppendIsRecoveredFrom() {
    int appends = appendsWith(-1, -1);
    assertThat(appends).isGreaterThan(10);
    for (int at = 0; at < appends; at++) {
      appendsWith(at, -1);
      appendsWith(-1, at);
    }
  }

  private static int appendsWith(int before, int after) {
    Random random = new Random(7);
    ScriptedChain chain = new ScriptedChain();
    ScriptedGateway gateway = new ScriptedGateway(chain, Faults.NONE, random);
    Operator operator = new Operator(chain, gateway, Faults.NONE, random);
    List<EpochDues> epochs = List.of(SampleEpochs.even(0, 30, 5), SampleEpochs.even(1, 20, 7));
    InMemoryJournal disk = new InMemoryJournal();
    CrashingJournal journal =
        new CrashingJournal(disk, number -> number == before, number -> number == after);
    operator.settle(journal, epochs);
    operator.check(disk, epochs);
    assertThat(operator.crashes).isEqualTo(before + after == -2 ? 0 : 1);
    return journal.appends();
  }
}
