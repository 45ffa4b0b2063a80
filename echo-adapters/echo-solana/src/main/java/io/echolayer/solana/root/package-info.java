/** Epochs' Merkle roots on the chain. */
@NullMarked
package io.echolayer.solana.root;

import org.jspecify.annotations.NullMarked;
