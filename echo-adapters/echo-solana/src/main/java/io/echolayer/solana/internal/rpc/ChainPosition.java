package io.echolayer.solana.internal.rpc;

/**
 * How far a chain has come.
 *
 * @param slot of the newest block
 * @param blockHeight blocks below it, which are fewer than slots
 */
public record ChainPosition(long slot, long blockHeight) {}
