package io.echolayer.solana.internal.message;

import io.echolayer.core.key.PublicKey;
import java.util.List;

/**
 * A call of a program.
 *
 * @param accounts in the order that the program expects
 * @param data what the program reads
 */
@SuppressWarnings("ArrayRecordComponent") // equality of instructions is never asked for
public record Instruction(PublicKey program, List<AccountMeta> accounts, byte[] data) {
  public Instruction {
    accounts = List.copyOf(accounts);
    data = data.clone();
  }

  @Override
  public byte[] data() {
    return data.clone();
  }
}
