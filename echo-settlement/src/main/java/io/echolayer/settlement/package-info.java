/**
 * Settlement: how what is due to wallets reaches them over a chain, once.
 *
 * <p>{@link io.echolayer.settlement.PayoutGateway} is the port to the chain. It takes no view of
 * how the chain spells addresses, signs or charges, but of the life of a transaction: that of
 * Solana. A chain can be paid over if
 *
 * <ul>
 *   <li>a transaction, once signed, has a name of its own, its signature, before anybody has seen
 *       it; equal bytes have equal names, and the chain takes each name at most once, however often
 *       it is sent;
 *   <li>it may be taken only up to some height of blocks that is known when it is signed, and is
 *       worthless afterwards, so that a payment that never arrives is known never to arrive;
 *   <li>its payments are made all together or not at all, with a memo for everyone to read;
 *   <li>from some block on nothing is taken back any more, and the chain tells which that is.
 * </ul>
 *
 * <p>A chain of accounts with counters, such as Ethereum and its like, has no second of these: a
 * transaction that nobody took stays good until another one uses its counter. A gateway to one must
 * hold to it by other means, such as a contract that checks the height.
 */
@NullMarked
package io.echolayer.settlement;

import org.jspecify.annotations.NullMarked;
