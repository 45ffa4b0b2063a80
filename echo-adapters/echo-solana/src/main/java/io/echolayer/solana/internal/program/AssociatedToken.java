package io.echolayer.solana.internal.program;

import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import java.util.List;

/** The one token account of a wallet and a mint that everybody can derive. */
public final class AssociatedToken {
  /** The program's address. */
  public static final PublicKey KEY = PublicKey.of("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");

  private static final int CREATE_IDEMPOTENT = 1;

  private AssociatedToken() {}

  /** The token account of {@code wallet} for {@code mint}. */
  public static PublicKey account(PublicKey wallet, TokenProgram program, PublicKey mint) {
    return ProgramAddress.find(KEY, List.of(wallet.bytes(), program.key().bytes(), mint.bytes()))
        .address();
  }

  /**
   * Opens the token account of {@code wallet}, or does nothing if it is open.
   *
   * @param payer pays the deposit; signs
   * @param account the wallet's {@link #account}
   */
  public static Instruction createIdempotent(
      PublicKey payer, PublicKey account, PublicKey wallet, TokenProgram program, PublicKey mint) {
    return new Instruction(
        KEY,
        List.of(
            AccountMeta.writableSigner(payer),
            AccountMeta.writable(account),
            AccountMeta.readOnly(wallet),
            AccountMeta.readOnly(mint),
            AccountMeta.readOnly(SystemProgram.KEY),
            AccountMeta.readOnly(program.key())),
        new byte[] {CREATE_IDEMPOTENT});
  }
}
