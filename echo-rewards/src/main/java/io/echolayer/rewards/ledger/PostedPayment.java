package io.echolayer.rewards.ledger;

/**
 * A payment that has left the ledger.
 *
 * @param reference what proves it, such as a transaction's signature
 * @param units base units
 */
public record PostedPayment(String reference, String user, long units) {}
