/** What it takes to prove a wallet, apart from the chain's cryptography. */
@NullMarked
package io.echolayer.settlement.wallet;

import org.jspecify.annotations.NullMarked;
