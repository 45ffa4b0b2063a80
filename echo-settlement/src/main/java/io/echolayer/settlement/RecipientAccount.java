package io.echolayer.settlement;

/** Whether a wallet can be paid in a token. */
public enum RecipientAccount {
  /** Its token account takes payments. */
  READY,
  /** It has no token account; one can be made in the transaction that pays it. */
  MISSING,
  /** Its token account is frozen: a transaction with a payment to it would fail as a whole. */
  FROZEN,
  /** The address is not on the curve: nobody has its key, and what it is paid may be lost. */
  OFF_CURVE,
  /** What stands where its token account would be is something else. */
  FOREIGN
}
