package io.echolayer.settlement.journal;

/**
 * A transaction moved on.
 *
 * @param why what is known: for {@link Stage#EXPIRED} the heights, for {@link Stage#FAILED} the
 *     reason; empty elsewhere
 */
public record StageReached(String signature, Stage stage, String why) implements JournalEvent {}
