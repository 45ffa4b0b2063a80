package io.echolayer.settlement.control;

/** Judges payouts by one sign of something being wrong. Immutable, and a pure function. */
public interface RiskRule {
  /** The rule's name, as it stands in plans. */
  String name();

  /** What the payout's score rises by, 0 to 100; 0 if the rule finds nothing. */
  int score(PayoutFacts facts);
}
