package io.echolayer.solana.internal.rpc;

import io.echolayer.core.key.PublicKey;

/**
 * What makes a transaction young enough to be taken.
 *
 * @param lastValidBlockHeight as the node says
 */
public record LatestBlockhash(PublicKey blockhash, long lastValidBlockHeight) {}
