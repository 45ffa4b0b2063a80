package io.echolayer.settlement.journal;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.snapshot.EpochInterval;

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
public record EpochTaken(
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

  /** The idempotency key of what this epoch owes a wallet: {@code <from>/<to>/<mint>/<wallet>}. */
  public String key(String mint, Wallet wallet) {
    return id() + '/' + Timestamp.format(interval.to()) + '/' + mint + '/' + wallet.address();
  }
}
