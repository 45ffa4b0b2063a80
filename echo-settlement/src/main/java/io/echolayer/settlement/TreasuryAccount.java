package io.echolayer.settlement;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;

/**
 * The account that pays.
 *
 * @param address of the treasury: who signs, and who pays fee and rent
 * @param mint address of the token
 * @param decimals places of the token, as its mint states them
 * @param units base units of the token that can be paid out
 * @param lamports the chain's own coin, in its base units, for fee and rent
 * @param frozen whether the treasury's token account may not pay
 */
public record TreasuryAccount(
    String address, String mint, int decimals, long units, long lamports, boolean frozen) {
  public TreasuryAccount {
    Names.id("address", address);
    Names.id("mint", mint);
    Require.atLeastZero("decimals", (long) decimals);
    Require.atLeastZero("units", units);
    Require.atLeastZero("lamports", lamports);
  }
}
