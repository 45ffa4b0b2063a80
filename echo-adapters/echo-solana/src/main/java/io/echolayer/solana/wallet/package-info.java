/** Proof that a wallet is somebody's. */
@NullMarked
package io.echolayer.solana.wallet;

import org.jspecify.annotations.NullMarked;
