/**
 * The ledger: double entry in integer base units over numbered, hash-chained entries.
 *
 * <p>Read in this order: {@link io.echolayer.rewards.ledger.Account} for the accounts, {@link
 * io.echolayer.rewards.ledger.Posting} for what is entered, {@link
 * io.echolayer.rewards.ledger.RewardLedger} for where, {@link
 * io.echolayer.rewards.ledger.EpochBooks} and {@link io.echolayer.rewards.ledger.HoldBooks} for who
 * enters it, {@link io.echolayer.rewards.ledger.RewardLedger.AuditReport} for what a check finds.
 */
@NullMarked
package io.echolayer.rewards.ledger;

import org.jspecify.annotations.NullMarked;
