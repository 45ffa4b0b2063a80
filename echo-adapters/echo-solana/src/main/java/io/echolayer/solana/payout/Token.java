package io.echolayer.solana.payout;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.internal.rpc.Account;
import java.util.Map;
import java.util.Set;

/**
 * A token, as its mint states it.
 *
 * @param decimals 0 to 255
 */
record Token(PublicKey mint, TokenProgram program, int decimals) {
  private static final int DECIMALS_AT = 44;
  private static final int INITIALIZED_AT = 45;
  private static final int SIZE = 82;
  private static final int ACCOUNT_SIZE = 165;

  /** An account of the newer program also says that its owner cannot change. */
  private static final int ACCOUNT_SIZE_2022 = 170;

  /**
   * Extensions of a mint under which a transfer still does what it says: close authority,
   * confidential transfers, interest, permanent delegate, pointers to and content of metadata,
   * groups and members, scaled amounts in user interfaces.
   */
  private static final Set<Integer> HARMLESS = Set.of(3, 4, 10, 12, 18, 19, 20, 21, 22, 23, 25);

  private static final Map<Integer, String> KNOWN =
      Map.of(
          1, "a fee on transfers",
          6, "a default state of accounts",
          9, "that it is not transferable",
          14, "a hook on transfers",
          26, "that it can be paused");

  /**
   * Reads a mint.
   *
   * @throws InvalidValueException if the account is no mint, or the mint has an extension under
   *     which a transfer may not arrive in full or fail
   */
  static Token read(PublicKey mint, Account account) {
    TokenProgram program = TokenProgram.of(account.owner());
    byte[] data = account.data();
    if (data.length < SIZE
        || data[INITIALIZED_AT] != 1
        || (data.length > SIZE && !TokenExtensions.isMint(data))) {
      throw new InvalidValueException(
          "mint",
          "be the mint of a token",
          mint,
          "Give the address of a token's mint, not that of a wallet or a token account.");
    }
    for (int extension : TokenExtensions.types(data)) {
      if (!HARMLESS.contains(extension)) {
        throw new InvalidValueException(
            "mint " + mint,
            "be one whose transfers arrive in full",
            "one with " + KNOWN.getOrDefault(extension, "extension " + extension),
            "Payouts of such a token are not supported.");
      }
    }
    return new Token(mint, program, data[DECIMALS_AT] & 0xFF);
  }

  /** Bytes of a new token account, whose deposit a payout may have to pay. */
  int accountSize() {
    return program == TokenProgram.SPL_TOKEN ? ACCOUNT_SIZE : ACCOUNT_SIZE_2022;
  }
}
