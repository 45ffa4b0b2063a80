/** The books against the chain, and the books from the chain. */
@NullMarked
package io.echolayer.settlement.reconcile;

import org.jspecify.annotations.NullMarked;
