package io.echolayer.solana.live;

import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.run.EpochDues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Epochs of a seed: wallets that come back, wallets that are shared, users without one. */
final class RandomEpochs {
  private static final Instant FIRST = Instant.parse("2026-01-08T00:00:00Z");
  private static final int WALLETS = 40;

  private RandomEpochs() {}

  static List<EpochDues> of(long seed) {
    Random random = new Random(seed);
    List<EpochDues> epochs = new ArrayList<>();
    for (int day = 0; day <= random.nextInt(2); day++) {
      List<Payout> payouts = new ArrayList<>();
      int users = 15 + random.nextInt(40);
      for (int user = 0; user < users; user++) {
        Wallet wallet =
            random.nextInt(10) == 0
                ? null
                : Wallet.of(TestMint.wallet(seed * WALLETS + random.nextInt(WALLETS)).publicKey());
        payouts.add(new Payout("u" + user, wallet, 1 + random.nextInt(1_000_000)));
      }
      Instant from = FIRST.plus(Duration.ofDays(day));
      epochs.add(
          EpochDues.of(
              new EpochInterval(from, from.plus(Duration.ofDays(1))),
              "a".repeat(64),
              Integer.toString(day).repeat(64),
              "c".repeat(64),
              payouts));
    }
    return epochs;
  }

  /** What each wallet is to have in the end. */
  static Map<Wallet, Long> owed(List<EpochDues> epochs) {
    Map<Wallet, Long> owed = new HashMap<>();
    for (EpochDues epoch : epochs) {
      for (Due due : epoch.dues()) {
        owed.merge(due.wallet(), due.units(), Math::addExact);
      }
    }
    return owed;
  }
}
