package io.echolayer.solana.root;

import io.echolayer.settlement.SignatureStatus.Commitment;
import java.time.Instant;

/**
 * A root on the chain.
 *
 * @param signature of the transaction that carries it
 * @param at time of its block
 * @param commitment how firmly it stands
 */
public record PublishedRoot(EpochRoot root, String signature, Instant at, Commitment commitment) {}
