/** What it takes to prove a wallet, apart from the chain's cryptography. */
@NullMarked
package io.echolayer.rewards.wallet;

import org.jspecify.annotations.NullMarked;
