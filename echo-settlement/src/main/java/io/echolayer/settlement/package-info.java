/**
 * Settlement: how what is due to wallets reaches them over a chain, once.
 *
 * <p>{@link io.echolayer.settlement.PayoutGateway} is the port to the chain.
 */
@NullMarked
package io.echolayer.settlement;

import org.jspecify.annotations.NullMarked;
