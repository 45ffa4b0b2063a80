package io.echolayer.settlement.journal;

import io.echolayer.core.internal.text.Names;

/**
 * The first entry: one journal keeps the payouts of one treasury in one token.
 *
 * @param mint address of the token
 * @param decimals its places
 * @param treasury address of who pays
 */
public record JournalOpened(String mint, int decimals, String treasury) implements JournalEvent {
  public JournalOpened {
    Names.id("mint", mint);
    Names.id("treasury", treasury);
  }
}
