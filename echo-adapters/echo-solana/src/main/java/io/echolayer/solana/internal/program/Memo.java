package io.echolayer.solana.internal.program;

import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text that a transaction carries and a signer vouches for. */
public final class Memo {
  /** The program's address. */
  public static final PublicKey KEY = PublicKey.of("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");

  private Memo() {}

  /**
   * Puts {@code text} on chain.
   *
   * @param signer vouches for it; signs
   */
  public static Instruction of(PublicKey signer, String text) {
    return new Instruction(
        KEY, List.of(AccountMeta.signer(signer)), text.getBytes(StandardCharsets.UTF_8));
  }
}
