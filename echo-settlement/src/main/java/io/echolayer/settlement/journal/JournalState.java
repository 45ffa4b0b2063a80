package io.echolayer.settlement.journal;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.JournalEvent.DuesTaken;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import io.echolayer.settlement.journal.JournalEvent.PayoutsDropped;
import io.echolayer.settlement.journal.JournalEvent.PayoutsHeld;
import io.echolayer.settlement.journal.JournalEvent.PayoutsPlanned;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalEvent.PlanRefused;
import io.echolayer.settlement.journal.JournalEvent.RunNoted;
import io.echolayer.settlement.journal.JournalEvent.SendRefused;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.PlannedPayout;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a journal's events, taken one by one. Every due is in exactly one place: open,
 * planned, in a transaction under way, or paid; an event that would move one from where it is not
 * is refused.
 *
 * <p>Memory: every due once, and for each transaction its payouts. Not thread safe; views that it
 * gives show what comes later too.
 */
public final class JournalState {
  private @Nullable Treasury treasury;
  private final SortedMap<String, EpochTaken> epochs = new TreeMap<>();
  private final OpenDues open = new OpenDues();
  private final Map<String, PlannedPayout> planned = new LinkedHashMap<>();
  private final Map<String, List<Due>> taken = new HashMap<>();
  private final Map<String, TransactionRecord> underway = new LinkedHashMap<>();
  private final Map<String, TransactionRecord> ended = new LinkedHashMap<>();
  private final PaymentTotals totals = new PaymentTotals();
  private final Map<String, List<Due>> settled = new HashMap<>();
  private final Map<String, List<Due>> released = new TreeMap<>(Utf8Order.ASCENDING);
  private final List<TransactionRecord> endedUnderPlan = new ArrayList<>();
  private final Map<String, String> dropped = new TreeMap<>(Utf8Order.ASCENDING);
  private @Nullable PlanBegun plan;
  private @Nullable Instant lastAt;

  JournalState() {}

  /** The treasury and the token, or null in a journal without entries. */
  public @Nullable Treasury treasury() {
    return treasury;
  }

  /** The epochs that were taken up, by id. */
  public SortedMap<String, EpochTaken> epochs() {
    return Collections.unmodifiableSortedMap(epochs);
  }

  /** The first epoch taken up that has an instant of {@code interval}, or null. */
  public @Nullable EpochTaken overlapping(EpochInterval interval) {
    for (EpochTaken other : epochs.values()) {
      if (interval.from().isBefore(other.interval().to())
          && other.interval().from().isBefore(interval.to())) {
        return other;
      }
    }
    return null;
  }

  /** What is due and in no plan: by address, for each epoch in order. */
  public SortedMap<String, List<Due>> openDues() {
    return open.byWallet();
  }

  /** The plan that was begun last, or null. */
  public @Nullable PlanBegun plan() {
    return plan;
  }

  /** Payouts of the plan that are in no transaction, in the order to be made. */
  public Collection<PlannedPayout> planned() {
    return Collections.unmodifiableCollection(planned.values());
  }

  /** Transactions whose end is not known, in the order signed. */
  public Collection<TransactionRecord> underway() {
    return Collections.unmodifiableCollection(underway.values());
  }

  /** Transactions that came to their end, in the order in which they did. */
  public Collection<TransactionRecord> ended() {
    return Collections.unmodifiableCollection(ended.values());
  }

  /** A transaction, or null if there is none of that signature. */
  public @Nullable TransactionRecord transaction(String signature) {
    TransactionRecord record = underway.get(signature);
    return record != null ? record : ended.get(signature);
  }

  /** Why payouts of the last plan were dropped, by address. */
  public Map<String, String> dropped() {
    return Collections.unmodifiableMap(dropped);
  }

  /** Whether all of what was planned has come to its end. */
  public boolean isSettled() {
    return planned.isEmpty() && underway.isEmpty();
  }

  /** How often a wallet was paid, for good. */
  public long payments(Wallet wallet) {
    return totals.payments(wallet.address());
  }

  /** Base units that a wallet was paid, for good. */
  public BigInteger paid(Wallet wallet) {
    return totals.paid(wallet.address());
  }

  /** Base units signed for on a day (UTC), without what expired or failed. */
  public long signedOn(LocalDate day) {
    return totals.signedOn(day);
  }

  /** The dues that a payout of the last plan pays or paid; none if it was dropped or failed. */
  public List<Due> dues(PlannedPayout payout) {
    String wallet = payout.wallet().address();
    List<Due> dues = taken.get(wallet);
    return dues != null ? dues : settled.getOrDefault(wallet, List.of());
  }

  /** The dues of payouts that the last plan dropped or that failed under it, by address. */
  public Map<String, List<Due>> released() {
    return Collections.unmodifiableMap(released);
  }

  /** Transactions of the last plan that came to their end, in the order in which they did. */
  public List<TransactionRecord> endedUnderPlan() {
    return Collections.unmodifiableList(endedUnderPlan);
  }

  /** When the last entry was made, or null in a journal without entries. */
  public @Nullable Instant lastAt() {
    return lastAt;
  }

  /** The idempotency keys of a payout, in the order of epochs. */
  public List<String> keys(PlannedPayout payout) {
    String token = required(treasury, "the journal must be opened").token();
    return payout.epochs().stream()
        .map(id -> required(epochs.get(id), "epoch " + id + " must be taken up"))
        .map(epoch -> epoch.key(token, payout.wallet()))
        .toList();
  }

  /** The memo of a transaction that makes {@code payouts}. */
  public String memo(Collection<PlannedPayout> payouts) {
    return PayoutMemo.of(payouts.stream().flatMap(payout -> keys(payout).stream()).toList());
  }

  /**
   * Takes the next event.
   *
   * @throws IllegalStateException if it cannot follow on what was before; nothing is to be done
   *     with this state then
   */
  void take(JournalEvent event, Instant at) {
    lastAt = at;
    event.accept(new Taker(at));
  }

  /** Does what each event says to the state around it. */
  private final class Taker implements JournalEvent.Visitor<Taker> {
    private final Instant at;

    Taker(Instant at) {
      this.at = at;
    }

    @Override
    public Taker opened(JournalEvent.Opened event) {
      require(treasury == null && epochs.isEmpty(), "a journal must be opened once");
      treasury = event.treasury();
      return this;
    }

    @Override
    public Taker epochTaken(EpochTaken event) {
      requireDisjoint(event);
      epochs.put(event.id(), event);
      return this;
    }

    @Override
    public Taker duesTaken(DuesTaken event) {
      event.dues().forEach(JournalState.this::take);
      return this;
    }

    @Override
    public Taker planBegun(PlanBegun event) {
      require(isSettled(), "a plan must begin when the one before has ended");
      plan = event;
      settled.clear();
      released.clear();
      endedUnderPlan.clear();
      dropped.clear();
      return this;
    }

    @Override
    public Taker payoutsPlanned(PayoutsPlanned event) {
      event.payouts().forEach(JournalState.this::take);
      return this;
    }

    @Override
    public Taker payoutsDropped(PayoutsDropped event) {
      event.wallets().forEach(wallet -> drop(wallet, event.reason()));
      return this;
    }

    @Override
    public Taker transactionSigned(TransactionSigned event) {
      take(event, at);
      return this;
    }

    @Override
    public Taker sendRefused(SendRefused event) {
      underway.replace(event.signature(), underway(event.signature()).refused(event.reason()));
      return this;
    }

    @Override
    public Taker stageReached(StageReached event) {
      take(event);
      return this;
    }

    @Override
    public Taker planRefused(PlanRefused event) {
      return this;
    }

    @Override
    public Taker payoutsHeld(PayoutsHeld event) {
      return this;
    }

    @Override
    public Taker runNoted(RunNoted event) {
      return this;
    }
  }

  private void requireDisjoint(EpochTaken epoch) {
    EpochTaken other = overlapping(epoch.interval());
    require(
        other == null,
        "epoch " + epoch.id() + " must not overlap " + (other == null ? "" : other.id()));
  }

  private void take(Due due) {
    require(epochs.containsKey(due.epoch()), "epoch " + due.epoch() + " must be taken up");
    open.add(due);
  }

  private void take(PlannedPayout payout) {
    String wallet = payout.wallet().address();
    require(plan != null, "payouts must be of a plan");
    require(!taken.containsKey(wallet), wallet + " must be planned once");
    List<Due> dues = open.take(payout);
    taken.put(wallet, dues);
    planned.put(wallet, payout);
  }

  private void drop(String wallet, String reason) {
    required(planned.remove(wallet), wallet + " must be planned to be dropped");
    release(wallet, required(taken.remove(wallet), wallet + " must have dues"));
    dropped.put(wallet, reason);
  }

  private void take(TransactionSigned signed, Instant at) {
    String signature = signed.signature();
    require(transaction(signature) == null, signature + " must be signed once");
    List<PlannedPayout> payouts = new ArrayList<>();
    for (String wallet : signed.wallets()) {
      payouts.add(required(planned.remove(wallet), wallet + " must be planned to be paid"));
    }
    require(signed.memo().equals(memo(payouts)), "the memo must be that of what is paid");
    TransactionRecord record = TransactionRecord.of(signed, payouts, at);
    underway.put(signature, record);
    totals.sign(at, record.units());
  }

  private void take(StageReached reached) {
    TransactionRecord before = underway(reached.signature());
    Stage stage = reached.stage();
    require(before.stage().allows(stage), stage.id() + " must not follow " + before.stage().id());
    TransactionRecord now = before.at(stage, reached.why());
    if (!stage.isLast()) {
      underway.replace(now.signature(), now);
      return;
    }
    underway.remove(now.signature());
    ended.put(now.signature(), now);
    endedUnderPlan.add(now);
    now.payouts().forEach(payout -> end(payout, stage, reached.why()));
    if (stage != Stage.FINALIZED) {
      totals.sign(now.signedAt(), -now.units());
    }
  }

  private void end(PlannedPayout payout, Stage stage, String why) {
    String wallet = payout.wallet().address();
    if (stage == Stage.EXPIRED) {
      planned.put(wallet, payout);
      return;
    }
    List<Due> dues = required(taken.remove(wallet), wallet + " must have dues");
    if (stage == Stage.FAILED) {
      release(wallet, dues);
      dropped.put(wallet, why);
    } else {
      settled.put(wallet, dues);
      totals.pay(payout);
    }
  }

  private void release(String wallet, List<Due> dues) {
    open.putBack(dues);
    released.put(wallet, dues);
  }

  private TransactionRecord underway(String signature) {
    return required(underway.get(signature), signature + " must be under way");
  }

  private static <T> T required(@Nullable T value, String rule) {
    if (value == null) {
      throw new IllegalStateException(rule + ", but is not");
    }
    return value;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException(rule);
    }
  }
}
