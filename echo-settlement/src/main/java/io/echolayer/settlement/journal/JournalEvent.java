package io.echolayer.settlement.journal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.Treasury;
import io.echolayer.settlement.journal.JournalEvent.DuesTaken;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import io.echolayer.settlement.journal.JournalEvent.PayoutsDropped;
import io.echolayer.settlement.journal.JournalEvent.PayoutsPlanned;
import io.echolayer.settlement.journal.JournalEvent.PlanBegun;
import io.echolayer.settlement.journal.JournalEvent.SendRefused;
import io.echolayer.settlement.journal.JournalEvent.StageReached;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.TransactionRecord.Stage;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.HeldPayout;
import io.echolayer.settlement.payout.PlannedPayout;
import java.util.List;

/** What a journal is made of. */
public sealed interface JournalEvent {
  /** Dues or payouts in one event at most. */
  int MOST = 1000;

  /** Hands the event to the method of its kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of event, so that none can be forgotten. */
  interface Visitor<R> {
    /** Visits the first event. */
    R opened(Opened event);

    /** Visits an epoch. */
    R epochTaken(EpochTaken event);

    /** Visits dues. */
    R duesTaken(DuesTaken event);

    /** Visits the beginning of a plan. */
    R planBegun(PlanBegun event);

    /** Visits payouts of a plan. */
    R payoutsPlanned(PayoutsPlanned event);

    /** Visits payouts that are given up. */
    R payoutsDropped(PayoutsDropped event);

    /** Visits a transaction. */
    R transactionSigned(TransactionSigned event);

    /** Visits a node's refusal. */
    R sendRefused(SendRefused event);

    /** Visits a stage of a transaction. */
    R stageReached(StageReached event);

    /** Visits a plan that was refused. */
    R planRefused(PlanRefused event);

    /** Visits payouts that a plan holds back. */
    R payoutsHeld(PayoutsHeld event);

    /** Visits a halt of a run, or its end. */
    R runNoted(RunNoted event);
  }

  /** The first entry: one journal keeps the payouts of one treasury in one token. */
  record Opened(Treasury treasury) implements JournalEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.opened(this);
    }
  }

  /**
   * An epoch's payouts are taken up; its {@link DuesTaken} follow in the same append.
   *
   * @param ruleset digest of the ruleset that the epoch was closed under
   * @param manifest SHA-256 of the epoch's manifest; where it has no folder, the digest that it is
   *     known by in a ledger
   * @param merkleRoot root over its payouts
   * @param recipients wallets that something is due to
   * @param units what is due to them, in base units
   * @param withoutWallet base units of users without a wallet, which stay in the ledger
   */
  record EpochTaken(
      EpochInterval interval,
      String ruleset,
      String manifest,
      String merkleRoot,
      long recipients,
      long units,
      long withoutWallet)
      implements JournalEvent {
    public EpochTaken {
      Require.atLeastZero("recipients", recipients);
      Require.atLeastZero("units", units);
      Require.atLeastZero("withoutWallet", withoutWallet);
    }

    /** The epoch's id. */
    public String id() {
      return interval.id();
    }

    /**
     * The idempotency key of what this epoch owes a wallet: {@code <from>/<to>/<token>/<wallet>}.
     */
    public String key(String token, Wallet wallet) {
      return id() + '/' + Timestamp.format(interval.to()) + '/' + token + '/' + wallet.address();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.epochTaken(this);
    }
  }

  /**
   * Some of the dues of an epoch that was taken up.
   *
   * @param dues at most {@link #MOST}, of one epoch, in the order of addresses, each once
   */
  record DuesTaken(List<Due> dues) implements JournalEvent {
    public DuesTaken {
      dues = atMost("dues", dues);
      for (int i = 1; i < dues.size(); i++) {
        Due before = dues.get(i - 1);
        Due next = dues.get(i);
        if (!next.epoch().equals(before.epoch())
            || Utf8Order.compare(before.wallet().address(), next.wallet().address()) >= 0) {
          throw new InvalidValueException(
              "dues", "be of one epoch, in the order of addresses, each once", next);
        }
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.duesTaken(this);
    }
  }

  /**
   * A plan was checked and approved, and is carried out from here on; its {@link PayoutsPlanned}
   * follow in the same append.
   *
   * @param plan SHA-256 of the plan's canonical JSON
   * @param approvedBy public keys of those who approved it, in base58; empty if nobody had to
   * @param payouts how many
   * @param units what they come to
   */
  record PlanBegun(String plan, List<String> approvedBy, long payouts, long units)
      implements JournalEvent {
    public PlanBegun {
      approvedBy = List.copyOf(approvedBy);
      Require.atLeastZero("payouts", payouts);
      Require.atLeastZero("units", units);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.planBegun(this);
    }
  }

  /**
   * Some of the payouts of a plan that has begun.
   *
   * @param payouts at most {@link #MOST}, in the order of the plan
   */
  record PayoutsPlanned(List<PlannedPayout> payouts) implements JournalEvent {
    public PayoutsPlanned {
      payouts = atMost("payouts", payouts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.payoutsPlanned(this);
    }
  }

  /**
   * Payouts that were planned are not made under this plan; what they were to pay is due as before.
   *
   * @param wallets their addresses; none is part of a transaction
   */
  record PayoutsDropped(List<String> wallets, String reason) implements JournalEvent {
    public PayoutsDropped {
      wallets = List.copyOf(wallets);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.payoutsDropped(this);
    }
  }

  /**
   * A transaction was made and signed. It may be sent once this is stored.
   *
   * @param memo over the keys that it pays
   * @param finalizedHeight height that was finalized before it was signed: no block up to there has
   *     it
   * @param giveUpHeight once this height is finalized and no block has it, none ever will; at least
   *     {@code finalizedHeight}
   * @param wallets addresses that it pays, each planned before
   */
  record TransactionSigned(
      SignedTransaction transaction,
      String memo,
      long finalizedHeight,
      long giveUpHeight,
      List<String> wallets)
      implements JournalEvent {
    public TransactionSigned {
      wallets = List.copyOf(wallets);
      Require.atLeastZero("finalizedHeight", finalizedHeight);
      if (giveUpHeight < finalizedHeight) {
        throw new InvalidValueException(
            "giveUpHeight", "be at least finalizedHeight (" + finalizedHeight + ")", giveUpHeight);
      }
    }

    /** What the chain knows it by. */
    public String signature() {
      return transaction.signature();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.transactionSigned(this);
    }
  }

  /**
   * A node tried a transaction and would not take it. What becomes of it is open until its height
   * has passed.
   */
  record SendRefused(String signature, String reason) implements JournalEvent {
    public SendRefused {
      Names.id("signature", signature);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sendRefused(this);
    }
  }

  /**
   * A transaction moved on.
   *
   * @param why what is known: for {@link Stage#EXPIRED} the heights, for {@link Stage#FAILED} the
   *     reason; empty elsewhere
   */
  record StageReached(String signature, Stage stage, String why) implements JournalEvent {
    public StageReached {
      Names.id("signature", signature);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stageReached(this);
    }
  }

  /**
   * A plan was refused when it was to begin. It moves no payout, and is kept for the record.
   *
   * @param plan SHA-256 of the plan's canonical JSON
   * @param why in words
   */
  record PlanRefused(String plan, String why) implements JournalEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.planRefused(this);
    }
  }

  /**
   * Payouts that the plan which begins holds back. They move nothing, and are kept for the record.
   *
   * @param payouts at most {@link #MOST}, in the order of the plan
   */
  record PayoutsHeld(List<HeldPayout> payouts) implements JournalEvent {
    public PayoutsHeld {
      payouts = atMost("payouts", payouts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.payoutsHeld(this);
    }
  }

  /** A run has stopped by itself, or goes on. It moves nothing, and is kept for the record. */
  record RunNoted(Note note) implements JournalEvent {
    /** What is noted. */
    public enum Note {
      /** Somebody has paused it. */
      PAUSED("paused"),
      /** The limit of the day is reached. */
      DAY_LIMIT("day_limit"),
      /** It goes on. */
      RESUMED("resumed");

      private final String id;

      Note(String id) {
        this.id = id;
      }

      /** The name in entries, such as {@code day_limit}. */
      public String id() {
        return id;
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.runNoted(this);
    }
  }

  private static <T> List<T> atMost(String field, List<T> elements) {
    if (elements.size() > MOST) {
      throw new InvalidValueException(field, "be at most " + MOST, elements.size());
    }
    return List.copyOf(elements);
  }
}
