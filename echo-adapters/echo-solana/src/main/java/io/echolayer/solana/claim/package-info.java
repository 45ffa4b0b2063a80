/** Claims by Merkle root: its publication, and the files of the on-chain distributor. */
@NullMarked
package io.echolayer.solana.claim;

import org.jspecify.annotations.NullMarked;
