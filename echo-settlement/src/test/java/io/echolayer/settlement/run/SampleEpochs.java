package io.echolayer.settlement.run;

import com.google.common.hash.Hashing;
import io.echolayer.core.key.Base58;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.journal.JournalEvent.EpochTaken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Epochs to settle. */
final class SampleEpochs {
  private static final Instant FIRST = Instant.parse("2026-01-08T00:00:00Z");

  private SampleEpochs() {}

  /** A wallet of a number. */
  static Wallet wallet(int number) {
    byte[] key = Hashing.sha256().hashString("wallet " + number, StandardCharsets.UTF_8).asBytes();
    return new Wallet(Base58.encode(key));
  }

  static EpochDues of(int day, List<Payout> payouts) {
    Instant from = FIRST.plus(Duration.ofDays(day));
    return EpochDues.of(
        new EpochInterval(from, from.plus(Duration.ofDays(1))),
        "a".repeat(64),
        Hashing.sha256().hashString(day + payouts.toString(), StandardCharsets.UTF_8).toString(),
        "c".repeat(64),
        payouts);
  }

  /** An epoch with a payout of {@code units} to each of some wallets. */
  static EpochDues even(int day, int wallets, long units) {
    List<Payout> payouts = new ArrayList<>();
    for (int i = 0; i < wallets; i++) {
      payouts.add(new Payout("u" + i, wallet(i), units));
    }
    return of(day, payouts);
  }

  /** The same epoch, closed under another ruleset. */
  static EpochDues withRuleset(EpochDues dues, String ruleset) {
    EpochTaken epoch = dues.epoch();
    return new EpochDues(
        new EpochTaken(
            epoch.interval(),
            ruleset,
            epoch.manifest(),
            epoch.merkleRoot(),
            epoch.recipients(),
            epoch.units(),
            epoch.withoutWallet()),
        dues.dues());
  }

  /** An epoch without payouts whose interval overlaps another one's. */
  static EpochDues halfDayLater(EpochDues dues) {
    EpochInterval interval = dues.epoch().interval();
    return EpochDues.of(
        new EpochInterval(
            interval.from().plus(Duration.ofHours(12)), interval.to().plus(Duration.ofHours(12))),
        "a".repeat(64),
        "b".repeat(64),
        "c".repeat(64),
        List.of());
  }

  /** Some epochs with wallets that come back, wallets that are shared, and users without one. */
  static List<EpochDues> random(Random random) {
    List<EpochDues> epochs = new ArrayList<>();
    int days = 1 + random.nextInt(3);
    for (int day = 0; day < days; day++) {
      List<Payout> payouts = new ArrayList<>();
      int users = 1 + random.nextInt(20);
      for (int user = 0; user < users; user++) {
        Wallet wallet = random.nextInt(10) == 0 ? null : wallet(random.nextInt(15));
        payouts.add(new Payout("u" + user, wallet, 1 + random.nextInt(1000)));
      }
      epochs.add(of(day, payouts));
    }
    return epochs;
  }
}
