/** What is due to wallets, what of it is planned, and what is held back. */
@NullMarked
package io.echolayer.settlement.payout;

import org.jspecify.annotations.NullMarked;
