package io.echolayer.settlement.run;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.ledger.HoldBooks;
import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.SignatureStatuses;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.control.Approval;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.journal.JournalEvent.Opened;
import io.echolayer.settlement.journal.JournalEvent.RunNoted;
import io.echolayer.settlement.journal.JournalEvent.RunNoted.Note;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.journal.SettlementJournal;
import io.echolayer.settlement.journal.TransactionRecord;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.PlannedPayout;
import io.echolayer.settlement.plan.PayoutPlan;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pays what epochs owe, so that nothing is paid twice and nothing is lost, wherever it is cut off:
 * what is about to be done is in the journal before it is done, and what has become of it is asked
 * of the chain, never assumed.
 *
 * <pre>{@code
 * PayoutRun run = PayoutRun.open(journal, books, gateway, settings, pause, null);
 * run.take(dues, now);
 * run.begin(run.plan(now), approvals, now);
 * while (run.step(clock.instant()) != Step.DONE) { … }
 * }</pre>
 *
 * <p>After an exception other than a refusal, open it again: the journal says how to go on. Not
 * thread safe.
 */
public final class PayoutRun {
  /** Stops a run between two transactions. Asked before each is signed and before each is sent. */
  @FunctionalInterface
  public interface PauseSwitch {
    /** Never stops. */
    PauseSwitch NEVER = () -> false;

    /** Whether nothing more may be signed or sent for now. */
    boolean isPaused();
  }

  /** What a step of a run came to. */
  public enum Step {
    /** Something was done; there may be more to do at once. */
    WORKED,
    /** Nothing can be done until the chain has moved on, or answers again. */
    WAITING,
    /** The pause switch is on, and what was sent has come to its end. */
    PAUSED,
    /** The day's limit is reached, and what was sent has come to its end. */
    DAY_LIMIT,
    /** All that was planned has come to its end. */
    DONE
  }

  /** Transactions signed at once, so few that the last is sent while its signature is young. */
  private static final int MOST_SIGNED = 16;

  private final Journal journal;
  private final PayoutGateway gateway;
  private final RunSettings settings;
  private final PauseSwitch pause;
  private final @Nullable LedgerPayments ledger;
  private final Dispatch dispatch;
  private final PayoutDrop dropping;
  private final Map<String, Integer> expiries = new HashMap<>();
  private long finalizedHeight = -1;
  private String problem = "";
  private boolean isHeld;
  private Note noted = Note.RESUMED;

  private PayoutRun(
      Journal journal,
      PayoutGateway gateway,
      RunSettings settings,
      PauseSwitch pause,
      @Nullable LedgerPayments ledger) {
    this.journal = journal;
    this.gateway = gateway;
    this.settings = settings;
    this.pause = pause;
    this.ledger = ledger;
    this.dispatch = new Dispatch(journal, gateway, pause, settings.resendAfter());
    this.dropping = new PayoutDrop(journal, ledger);
  }

  /**
   * Opens a run where its journal left it.
   *
   * @param treasury who pays, and in what; a new journal is opened for it
   * @param ledger where payouts are also booked, or null; it is brought to where the journal stands
   * @throws IllegalStateException if the journal is for another treasury or token, or does not hold
   *     together, or the ledger cannot follow it
   */
  public static PayoutRun open(
      SettlementJournal store,
      Treasury treasury,
      PayoutGateway gateway,
      RunSettings settings,
      PauseSwitch pause,
      @Nullable HoldBooks ledger,
      Instant now) {
    @Nullable LedgerCatchUp catchUp = ledger == null ? null : new LedgerCatchUp(ledger);
    Journal journal = catchUp == null ? Journal.read(store) : Journal.read(store, catchUp::take);
    Treasury known = journal.state().treasury();
    if (known == null) {
      journal.enter(now, List.of(new Opened(treasury)));
    } else if (!known.equals(treasury)) {
      throw new IllegalStateException(
          "The journal must be for " + treasury + ", but is for " + known + "\nName its own.");
    }
    if (catchUp != null) {
      catchUp.finish(journal.state());
    }
    return new PayoutRun(
        journal,
        gateway,
        settings,
        pause,
        ledger == null ? null : new LedgerPayments(ledger, journal.state()));
  }

  /** What follows from the journal so far. */
  public JournalState state() {
    return journal.state();
  }

  /** Why the last step waits, or empty if it only waits for the chain to move on. */
  public String problem() {
    return problem;
  }

  /**
   * Takes up what an epoch owes. An epoch that was taken up already changes nothing.
   *
   * @return whether it is new
   * @throws IllegalStateException if it was taken up with another ruleset or result, or overlaps
   *     another
   */
  public boolean take(EpochDues dues, Instant now) {
    return new EpochIntake(journal).take(dues, now);
  }

  /**
   * Makes a lost journal again: enters every payout of the chain that the journal does not know as
   * paid. Every epoch that was ever settled must have been taken up, and nothing may be planned or
   * under way.
   *
   * @return how many transactions were entered
   * @throws IllegalStateException if a transaction cannot be explained by what is due, or is not
   *     final yet; what was entered before it stands
   */
  public long rebuild(Instant now) {
    return BooksFromChain.rebuild(journal, gateway, now);
  }

  /** A plan for all that is due and in no plan; nothing is entered. */
  public PayoutPlan plan(Instant now) {
    return PayoutPlan.of(state(), gateway, settings.policy(), now);
  }

  /**
   * Begins to carry out a plan. Checks it against what is due, the policy, the treasury and the
   * chain as they are now, and whether those approved it who must.
   *
   * @throws io.echolayer.core.InvalidValueException if an approval does not hold or there are too
   *     few, or the plan is not what would be planned now; the refusal is entered
   * @throws IllegalStateException if another plan is under way, or the chain has payments that the
   *     journal does not know
   */
  public void begin(PayoutPlan plan, List<Approval> approvals, Instant now) {
    new PlanStart(journal, gateway, settings).begin(plan, approvals, now);
    isHeld = false;
    expiries.clear();
  }

  /**
   * Gives up those payouts of the plan that are in no transaction; what is under way goes on.
   *
   * @param reason why, for the record
   */
  public void drop(String reason, Instant now) {
    dropping.drop(List.copyOf(state().planned()), reason, now);
  }

  /**
   * Gives up the payouts of the plan to some wallets; the others go on.
   *
   * @param reason why, for the record
   * @throws io.echolayer.core.InvalidValueException if there is no payout to one of them, or it is
   *     in a transaction; nothing is entered then
   */
  public void drop(Collection<Wallet> wallets, String reason, Instant now) {
    dropping.drop(dropping.planned(wallets), reason, now);
  }

  /**
   * Does what can be done now: asks what has become of what is under way, sends what has to be
   * sent, signs what is next.
   *
   * @throws IllegalStateException if it cannot go on by itself; the message says what to do
   */
  public Step step(Instant now) {
    problem = "";
    try {
      return note(advance(now), now);
    } catch (GatewayUnavailableException e) {
      problem = String.valueOf(e.getMessage());
      return Step.WAITING;
    }
  }

  private Step advance(Instant now) {
    if (state().isSettled()) {
      return Step.DONE;
    }
    boolean worked = watch(now);
    boolean isPaused = pause.isPaused();
    boolean isLimited = !isPaused && sign(now);
    worked |= dispatch.send(unsent(), finalizedHeight, now);
    if (state().isSettled()) {
      return Step.DONE;
    }
    if (state().underway().isEmpty() && (isPaused || isLimited)) {
      return isPaused ? Step.PAUSED : Step.DAY_LIMIT;
    }
    return worked ? Step.WORKED : Step.WAITING;
  }

  /** Enters that a run has stopped, and that it goes on. */
  private Step note(Step step, Instant now) {
    Note next =
        switch (step) {
          case PAUSED -> Note.PAUSED;
          case DAY_LIMIT -> Note.DAY_LIMIT;
          case WORKED, WAITING, DONE -> Note.RESUMED;
        };
    if (next != noted) {
      journal.enter(now, List.of(new RunNoted(next)));
      noted = next;
    }
    return step;
  }

  private boolean watch(Instant now) {
    List<TransactionRecord> records = List.copyOf(state().underway());
    SignatureStatuses statuses =
        gateway.statuses(records.stream().map(TransactionRecord::signature).toList());
    finalizedHeight = Math.max(finalizedHeight, statuses.finalizedHeight());
    Watch watch = new Watch(records, statuses);
    journal.enter(now, watch.reached());
    for (StageReached reached : watch.reached()) {
      follow(reached);
    }
    boolean sent =
        dispatch.send(
            watch.unseen().stream().filter(r -> r.stage() != Stage.SIGNED).toList(),
            finalizedHeight,
            now);
    return sent || !watch.reached().isEmpty();
  }

  private void follow(StageReached reached) {
    TransactionRecord record = state().transaction(reached.signature());
    if (record == null || !reached.stage().isLast()) {
      return;
    }
    dispatch.forget(reached.signature());
    if (reached.stage() == Stage.EXPIRED) {
      record.payouts().forEach(this::countExpiry);
    } else if (ledger != null && reached.stage() == Stage.FINALIZED) {
      ledger.post(record);
    } else if (ledger != null) {
      ledger.cancel(
          record.payouts().stream().map(payout -> payout.wallet().address()).toList(),
          reached.why());
    }
  }

  private void countExpiry(PlannedPayout payout) {
    int times = expiries.merge(payout.wallet().address(), 1, Integer::sum);
    if (times >= settings.mostExpiries()) {
      throw new IllegalStateException(
          "A payout must not expire "
              + times
              + " times in a run, but that to "
              + payout.wallet().address()
              + " did\nThe chain takes no transactions of the treasury: raise the priority fee or"
              + " wait, then run again.");
    }
  }

  /** Signs what is next, as far as the window goes; true if the limit of the day is in the way. */
  private boolean sign(Instant now) {
    int free = Math.min(MOST_SIGNED, settings.window() - state().underway().size());
    if (free <= 0 || state().planned().isEmpty()) {
      return false;
    }
    hold(now);
    SigningRound signing =
        new SigningRound(state(), gateway, settings.policy().limits(), finalizedHeight);
    List<PlannedPayout> affordable = signing.affordable(now, free);
    journal.enter(now, signing.sign(affordable, free, pause));
    return affordable.isEmpty() && !state().planned().isEmpty();
  }

  /** Holds what is planned in the ledger; a payout whose users have less by now is dropped. */
  private void hold(Instant now) {
    if (ledger == null || isHeld) {
      return;
    }
    ledger
        .hold(List.copyOf(state().planned()))
        .forEach((payout, why) -> dropping.drop(List.of(payout), why, now));
    isHeld = true;
  }

  private List<TransactionRecord> unsent() {
    return state().underway().stream().filter(r -> r.stage() == Stage.SIGNED).toList();
  }
}
