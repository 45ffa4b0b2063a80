/** Token payouts: packing transfers, paying, and what became of it. */
@NullMarked
package io.echolayer.solana.payout;

import org.jspecify.annotations.NullMarked;
