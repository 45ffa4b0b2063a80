package io.echolayer.settlement.journal;

/**
 * A node tried a transaction and would not take it. What becomes of it is open until its height has
 * passed.
 */
public record SendRefused(String signature, String reason) implements JournalEvent {}
