package io.echolayer.settlement.journal;

import io.echolayer.settlement.payout.PlannedPayout;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What wallets were paid, and what was signed for on a day. */
final class PaymentTotals {
  private final Map<String, Paid> byWallet = new HashMap<>();
  private final Map<LocalDate, Long> byDay = new HashMap<>();

  private record Paid(long payments, BigInteger units) {
    static final Paid NOTHING = new Paid(0, BigInteger.ZERO);

    Paid plus(Paid more) {
      return new Paid(payments + more.payments, units.add(more.units));
    }
  }

  long payments(String wallet) {
    return byWallet.getOrDefault(wallet, Paid.NOTHING).payments();
  }

  BigInteger paid(String wallet) {
    return byWallet.getOrDefault(wallet, Paid.NOTHING).units();
  }

  long signedOn(LocalDate day) {
    return byDay.getOrDefault(day, 0L);
  }

  void pay(PlannedPayout payout) {
    byWallet.merge(
        payout.wallet().address(), new Paid(1, BigInteger.valueOf(payout.units())), Paid::plus);
  }

  /** Adds to the day of {@code signedAt} what a transaction is for, or takes it back below 0. */
  void sign(Instant signedAt, long units) {
    byDay.merge(LocalDate.ofInstant(signedAt, ZoneOffset.UTC), units, Math::addExact);
  }
}
