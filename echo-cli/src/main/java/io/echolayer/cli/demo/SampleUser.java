package io.echolayer.cli.demo;

import io.echolayer.core.key.Base58;
import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.Wallet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the sample.
 *
 * @param profiled whether the log has a profile; the others are known by what they do alone
 */
record SampleUser(
    String id,
    double influence,
    long reach,
    double engagementRate,
    @Nullable String wallet,
    boolean profiled) {
  /** Many with little influence and reach, few with much. */
  static List<SampleUser> some(int count, Dice dice) {
    List<SampleUser> users = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      double share = dice.share();
      double influence = Dice.rounded(0.05 + 0.9 * share * share, 3);
      users.add(
          new SampleUser(
              "u" + i,
              influence,
              Math.round(dice.heavy(20, 2000) * (1 + 200 * influence * influence)),
              Dice.rounded(dice.between(0.01, 0.35), 3),
              dice.happens(0.7) ? wallet(dice.key()) : null,
              dice.happens(0.93)));
    }
    return users;
  }

  /** The next key that is on the curve: only such an address can be somebody's and be paid. */
  private static String wallet(byte[] key) {
    while (!PublicKey.of(key).isOnCurve()) {
      key[0]++;
    }
    return Base58.encode(key);
  }

  EchoEvent event(Instant at) {
    return new EchoEvent.User(
        Stamp.of("profile-" + id, at),
        id,
        influence,
        reach,
        engagementRate,
        wallet == null ? null : new Wallet(wallet));
  }
}
