package io.echolayer.solana.program;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.Require;
import io.echolayer.solana.key.PublicKey;
import io.echolayer.solana.message.AccountMeta;
import io.echolayer.solana.message.Instruction;
import java.util.List;

/** The two programs that keep tokens. What they have in common has the same bytes in both. */
public enum TokenProgram {
  /** The original token program. */
  SPL_TOKEN("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"),

  /** Its successor, with extensions. */
  TOKEN_2022("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb");

  private static final int TRANSFER_CHECKED = 12;

  @SuppressWarnings("ImmutableEnumChecker") // a public key never changes
  private final PublicKey key;

  TokenProgram(String address) {
    this.key = PublicKey.of(address);
  }

  /** The program's address. */
  public PublicKey key() {
    return key;
  }

  /**
   * The program that owns a mint.
   *
   * @throws InvalidValueException if {@code owner} is neither of the two
   */
  public static TokenProgram of(PublicKey owner) {
    for (TokenProgram program : values()) {
      if (program.key.equals(owner)) {
        return program;
      }
    }
    throw new InvalidValueException(
        "mint",
        "belong to a token program",
        owner,
        "Give the address of a token's mint, not that of a wallet or a token account.");
  }

  /**
   * Moves tokens, if the mint has as many decimals as is believed.
   *
   * @param from token account to take from
   * @param to token account to give to
   * @param owner of {@code from}; signs
   * @param units base units, ≥ 0
   * @param decimals 0 to 255
   */
  public Instruction transferChecked(
      PublicKey from, PublicKey mint, PublicKey to, PublicKey owner, long units, int decimals) {
    return new Instruction(
        key,
        List.of(
            AccountMeta.writable(from),
            AccountMeta.readOnly(mint),
            AccountMeta.writable(to),
            AccountMeta.signer(owner)),
        new InstructionData(10)
            .u8(TRANSFER_CHECKED)
            .u64(Require.atLeastZero("units", units))
            .u8(decimals)
            .bytes());
  }
}
