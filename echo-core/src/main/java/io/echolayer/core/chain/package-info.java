/**
 * Hash chains: entries that are numbered without gaps, each carrying the hash of the one before.
 *
 * <p>{@link io.echolayer.core.chain.ChainHead} says what is hashed; {@link
 * io.echolayer.core.chain.ChainEntry} is what the entries of ledgers and journals have in common.
 */
@NullMarked
package io.echolayer.core.chain;

import org.jspecify.annotations.NullMarked;
