package io.echolayer.layer;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.plan.PayoutPlan;
import io.echolayer.settlement.run.EpochDues;
import io.echolayer.settlement.run.PayoutRun;
import io.echolayer.settlement.run.PayoutRun.PauseSwitch;
import io.echolayer.settlement.run.PayoutRun.Step;
import io.echolayer.settlement.run.RunSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pays what epochs owe wallets, each once: what is about to be done is in a journal before it is
 * done, so that the same call, made again, goes on wherever the last one was cut off. Immutable.
 *
 * <pre>{@code
 * echo.settlement(journal, gateway)
 *     .withLedger(ledger)
 *     .owed(monday)
 *     .owed(tuesday)
 *     .pay(clock, run -> Thread.sleep(400));
 * }</pre>
 *
 * <p>Plans that are shown and approved first, and payouts that are dropped, are calls of the {@link
 * PayoutRun} that {@link #open} returns.
 */
public final class Settlement {
  private final SettlementJournal journal;
  private final PayoutGateway gateway;
  private final TokenScale scale;
  private final RunSettings settings;
  private final PauseSwitch pause;
  private final @Nullable HoldBooks ledger;
  private final List<EpochDues> dues;

  private Settlement(
      SettlementJournal journal,
      PayoutGateway gateway,
      TokenScale scale,
      RunSettings settings,
      PauseSwitch pause,
      @Nullable HoldBooks ledger,
      List<EpochDues> dues) {
    this.journal = journal;
    this.gateway = gateway;
    this.scale = scale;
    this.settings = settings;
    this.pause = pause;
    this.ledger = ledger;
    this.dues = dues;
  }

  static Settlement over(SettlementJournal journal, PayoutGateway gateway, TokenScale scale) {
    return new Settlement(
        journal, gateway, scale, RunSettings.DEFAULT, PauseSwitch.NEVER, null, List.of());
  }

  /**
   * The same with other settings; {@link RunSettings#DEFAULT} pays everything and asks nobody.
   *
   * @param change such as {@code settings -> settings.withPolicy(policy)}
   */
  public Settlement with(UnaryOperator<RunSettings> change) {
    return new Settlement(journal, gateway, scale, change.apply(settings), pause, ledger, dues);
  }

  /** The same with a switch that stops it between two transactions. */
  public Settlement withPause(PauseSwitch pause) {
    return new Settlement(journal, gateway, scale, settings, pause, ledger, dues);
  }

  /**
   * The same with a ledger in which every payout is booked too: held before it is signed, settled
   * when it is final.
   *
   * @param ledger holds the epochs that are paid
   */
  public Settlement withLedger(RewardLedger ledger) {
    return new Settlement(journal, gateway, scale, settings, pause, HoldBooks.of(ledger), dues);
  }

  /**
   * The same with what an epoch owes: {@link EpochDues#of(Epoch)}.
   *
   * @throws InvalidValueException if the epoch counts in other decimals
   */
  public Settlement owed(Epoch epoch) {
    int decimals = epoch.settings().scale().decimals();
    if (decimals != scale.decimals()) {
      throw new InvalidValueException(
          "decimals of epoch " + epoch.id(),
          "be those of the settlement (" + scale.decimals() + ")",
          decimals);
    }
    return owed(EpochDues.of(epoch));
  }

  /**
   * The same with what an epoch owes, for example as its folder says.
   *
   * @param epoch counts in the decimals of this settlement
   */
  public Settlement owed(EpochDues epoch) {
    return new Settlement(
        journal,
        gateway,
        scale,
        settings,
        pause,
        ledger,
        Stream.concat(dues.stream(), Stream.of(epoch)).toList());
  }

  /**
   * Opens a run where the journal left it, for the treasury and token of the gateway, and takes up
   * what is owed: {@link PayoutRun#open}, then {@link PayoutRun#take} for each epoch. Nothing is
   * paid yet.
   *
   * @throws IllegalStateException if the journal is for another treasury or token, or does not hold
   *     together, the ledger cannot follow it, or an epoch was taken up with another result
   * @throws io.echolayer.settlement.GatewayUnavailableException if the chain does not answer
   * @throws io.echolayer.core.store.StoreException if the journal or the ledger does not answer
   */
  public PayoutRun open(Instant now) {
    Treasury treasury = gateway.treasury().treasury();
    PayoutRun run =
        PayoutRun.open(
            journal,
            new Treasury(treasury.token(), scale.decimals(), treasury.address()),
            gateway,
            settings,
            pause,
            ledger,
            now);
    for (EpochDues epoch : dues) {
      run.take(epoch, now);
    }
    return run;
  }

  /**
   * Pays all that is due: finishes the plan that is under way, if there is one, then plans the rest
   * and carries that out, step by step.
   *
   * @param clock asked before each step
   * @param waiting called where only time helps
   * @return {@link Step#DONE}; {@link Step#PAUSED} or {@link Step#DAY_LIMIT} if something is left,
   *     which the same call goes on with later
   * @throws InvalidValueException if the settings ask for approvals, which {@link PayoutRun#begin}
   *     takes
   * @throws IllegalStateException as {@link #open} and {@link PayoutRun#step}; the message says
   *     what to do
   * @throws io.echolayer.settlement.GatewayUnavailableException if the chain does not answer while
   *     something is planned; while it is carried out, that is waited for
   * @throws io.echolayer.core.store.StoreException if the journal or the ledger does not answer
   * @throws X from {@code waiting}
   */
  public <X extends Exception> Step pay(InstantSource clock, Waiting<X> waiting) throws X {
    PayoutRun run = open(clock.instant());
    Step end = carryOut(run, clock, waiting);
    if (end != Step.DONE) {
      return end;
    }
    PayoutPlan plan = run.plan(clock.instant());
    if (plan.payouts().isEmpty()) {
      return Step.DONE;
    }
    run.begin(plan, List.of(), clock.instant());
    return carryOut(run, clock, waiting);
  }

  private static <X extends Exception> Step carryOut(
      PayoutRun run, InstantSource clock, Waiting<X> waiting) throws X {
    while (true) {
      Step step = run.step(clock.instant());
      if (step == Step.WAITING) {
        waiting.on(run);
      } else if (step != Step.WORKED) {
        return step;
      }
    }
  }

  /**
   * Lets time pass, for the library never sleeps, such as {@code run -> Thread.sleep(400)}.
   *
   * @param <X> what it throws to give up
   */
  @FunctionalInterface
  public interface Waiting<X extends Exception> {
    /**
     * Returns when it is worth asking again.
     *
     * @param run says how far it is ({@link PayoutRun#state}), and why it waits if the chain does
     *     not answer ({@link PayoutRun#problem})
     * @throws X to give up; the journal says how to go on
     */
    void on(PayoutRun run) throws X;
  }
}
