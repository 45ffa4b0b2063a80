package io.echolayer.settlement.run;

import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.Lifetime;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.control.TreasuryLimits;
import io.echolayer.settlement.internal.PayoutBatches;
import io.echolayer.settlement.journal.JournalEvent.TransactionSigned;
import io.echolayer.settlement.journal.JournalState;
import io.echolayer.settlement.payout.PlannedPayout;
import io.echolayer.settlement.run.PayoutRun.PauseSwitch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the transactions that are to be stored and then sent. A signature is given up once a height
 * is finalized above which the chain would not take it, whatever the node said that gave the
 * height: one that is too low is not believed, one that is too high neither.
 */
record SigningRound(
    JournalState state, PayoutGateway gateway, TreasuryLimits limits, long finalizedHeight) {
  /**
   * The payouts, in order, that the limit of the day leaves room for.
   *
   * @param most transactions that they are for
   */
  List<PlannedPayout> affordable(Instant now, int most) {
    long left = limits.perDay() - state.signedOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
    List<PlannedPayout> affordable = new ArrayList<>();
    for (PlannedPayout payout : state.planned()) {
      if (payout.units() > left || affordable.size() >= (long) most * PayoutBatches.MOST) {
        break;
      }
      left -= payout.units();
      affordable.add(payout);
    }
    return affordable;
  }

  /**
   * Signs payouts in order.
   *
   * @param most transactions
   * @throws GatewayUnavailableException if a transaction could not be made that can be relied on
   */
  List<TransactionSigned> sign(List<PlannedPayout> payouts, int most, PauseSwitch pause) {
    PayoutBatches packing = new PayoutBatches(gateway, payouts);
    List<TransactionSigned> signed = new ArrayList<>();
    Set<String> signatures = new HashSet<>();
    while (signed.size() < most && !pause.isPaused()) {
      List<PlannedPayout> batch = packing.next();
      if (batch.isEmpty()) {
        break;
      }
      TransactionSigned next = sign(batch);
      if (!signatures.add(next.signature()) || state.transaction(next.signature()) != null) {
        throw new GatewayUnavailableException(
            "a new transaction has the signature of an old one: the node has no new blockhash");
      }
      signed.add(next);
    }
    return signed;
  }

  private TransactionSigned sign(List<PlannedPayout> batch) {
    String memo = state.memo(batch);
    SignedTransaction transaction = gateway.sign(PayoutBatches.transfers(batch), memo);
    long lastValid = transaction.lastValidHeight();
    Lifetime lifetime = gateway.lifetime();
    if (lastValid - finalizedHeight > lifetime.longest()) {
      throw new GatewayUnavailableException(
          "a node says that a blockhash is valid up to height "
              + lastValid
              + ", with "
              + finalizedHeight
              + " finalized, which cannot be");
    }
    return new TransactionSigned(
        transaction,
        memo,
        finalizedHeight,
        Math.max(lastValid, finalizedHeight + lifetime.validity() + lifetime.margin()),
        batch.stream().map(payout -> payout.wallet().address()).toList());
  }
}
