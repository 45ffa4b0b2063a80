/** Merkle trees over payouts. */
@NullMarked
package io.echolayer.rewards.proof;

import org.jspecify.annotations.NullMarked;
