package io.echolayer.settlement;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;

/**
 * Who pays, and in what: one journal and one gateway are for one of these.
 *
 * @param token address of the token, such as its mint
 * @param decimals places of the token, at least 0
 * @param address of who pays
 */
public record Treasury(String token, int decimals, String address) {
  public Treasury {
    Names.id("token", token);
    Require.atLeastZero("decimals", (long) decimals);
    Names.id("treasury", address);
  }

  /** Such as {@code token T with 9 decimals, paid by A}. */
  @Override
  public String toString() {
    return "token " + token + " with " + decimals + " decimals, paid by " + address;
  }
}
