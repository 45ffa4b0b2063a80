/** The books against the chain, and the books from the chain. */
@NullMarked
package io.echolayer.rewards.settlement.reconcile;

import org.jspecify.annotations.NullMarked;
