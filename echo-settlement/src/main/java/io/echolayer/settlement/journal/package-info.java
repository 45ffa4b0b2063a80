/**
 * The settlement journal: everything that was decided and done about payouts, entry by entry.
 *
 * <p>Read in this order: {@link io.echolayer.settlement.journal.JournalEvent} for what is entered,
 * {@link io.echolayer.settlement.journal.SettlementJournal} for where, {@link
 * io.echolayer.settlement.journal.JournalState} for what follows from it.
 */
@NullMarked
package io.echolayer.settlement.journal;

import org.jspecify.annotations.NullMarked;
