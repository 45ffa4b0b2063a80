package io.echolayer.solana.internal.program;

import io.echolayer.core.internal.Require;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import java.util.List;

/** Accounts and the chain's own coin. */
public final class SystemProgram {
  /** The program's address. */
  public static final PublicKey KEY = PublicKey.of("11111111111111111111111111111111");

  private static final int CREATE_ACCOUNT = 0;
  private static final int TRANSFER = 2;

  private SystemProgram() {}

  /**
   * Opens an account.
   *
   * @param payer pays the deposit; signs
   * @param account new, signs
   * @param lamports deposit, ≥ 0
   * @param space bytes, ≥ 0
   * @param owner the program that may change the account
   */
  public static Instruction createAccount(
      PublicKey payer, PublicKey account, long lamports, long space, PublicKey owner) {
    return new Instruction(
        KEY,
        List.of(AccountMeta.writableSigner(payer), AccountMeta.writableSigner(account)),
        new InstructionData(52)
            .u32(CREATE_ACCOUNT)
            .u64(Require.atLeastZero("lamports", lamports))
            .u64(Require.atLeastZero("space", space))
            .key(owner)
            .bytes());
  }

  /**
   * Moves lamports.
   *
   * @param from signs
   * @param lamports ≥ 0
   */
  public static Instruction transfer(PublicKey from, PublicKey to, long lamports) {
    return new Instruction(
        KEY,
        List.of(AccountMeta.writableSigner(from), AccountMeta.writable(to)),
        new InstructionData(12)
            .u32(TRANSFER)
            .u64(Require.atLeastZero("lamports", lamports))
            .bytes());
  }
}
