package io.echolayer.rewards.ledger;

import io.echolayer.core.InvalidValueException;

/**
 * What moves from one account to another. Both sides are one record, so that they cannot differ.
 *
 * @param from loses the units
 * @param to gains them; another account in the same book
 * @param units base units, at least 1
 */
public record Transfer(Account from, Account to, long units) {
  public Transfer {
    if (from.type().book() != to.type().book() || from.equals(to)) {
      throw new InvalidValueException("to", "be another account in the book of " + from, to);
    }
    Units.atLeastOne("units", units);
  }

  boolean moves(Account.Type source, Account.Type target) {
    return from.type() == source && to.type() == target;
  }
}
