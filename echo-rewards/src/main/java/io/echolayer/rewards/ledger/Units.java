package io.echolayer.rewards.ledger;

import io.echolayer.core.InvalidValueException;

/** What is required of base units. */
final class Units {
  private Units() {}

  static void atLeastOne(String field, long units) {
    if (units < 1) {
      throw new InvalidValueException(field, "be at least 1", units);
    }
  }
}
