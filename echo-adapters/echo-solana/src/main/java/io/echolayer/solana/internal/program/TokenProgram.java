package io.echolayer.solana.internal.program;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The two programs that keep tokens. What they have in common has the same bytes in both. */
public enum TokenProgram {
  /** The original token program. */
  SPL_TOKEN("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"),

  /** Its successor, with extensions. */
  TOKEN_2022("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb");

  private static final int TRANSFER_CHECKED = 12;
  private static final int BATCH = 255;
  private static final int MAX_BYTE = 255;

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

  /**
   * Runs instructions of this program in order, as one: all of them or none. Its data is the byte
   * 255, and for each instruction the number of its accounts, the length of its data, and the data;
   * its accounts are theirs, one after the other.
   *
   * <p>Source: SIMD-0266. A program that was not replaced by then does not know it and refuses it.
   *
   * @param instructions at least one, none of them a batch
   * @throws InvalidValueException if there is none, one is of another program or itself a batch,
   *     one has more than 255 bytes, or all have more than 255 accounts
   */
  public Instruction batch(List<Instruction> instructions) {
    List<AccountMeta> accounts = new ArrayList<>();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.write(BATCH);
    for (Instruction instruction : instructions) {
      byte[] inner = instruction.data();
      require(instruction, inner);
      data.write(instruction.accounts().size());
      data.write(inner.length);
      data.writeBytes(inner);
      accounts.addAll(instruction.accounts());
    }
    if (instructions.isEmpty() || accounts.size() > MAX_BYTE) {
      throw new InvalidValueException(
          "a batch",
          "be of at least one instruction and at most 255 accounts",
          instructions.size() + " instructions with " + accounts.size() + " accounts");
    }
    return new Instruction(key, accounts, data.toByteArray());
  }

  private void require(Instruction instruction, byte[] data) {
    if (!instruction.program().equals(key)
        || data.length == 0
        || data.length > MAX_BYTE
        || (data[0] & MAX_BYTE) == BATCH) {
      throw new InvalidValueException(
          "an instruction of a batch",
          "be one of " + key + " with 1 to 255 bytes, and no batch",
          data.length + " bytes for " + instruction.program());
    }
  }
}
