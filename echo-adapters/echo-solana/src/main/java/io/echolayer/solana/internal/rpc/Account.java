package io.echolayer.solana.internal.rpc;

import io.echolayer.core.key.PublicKey;

/**
 * An account as a node has it.
 *
 * @param owner the program that may change it
 * @param data what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // equality of accounts is never asked for
public record Account(PublicKey owner, long lamports, byte[] data) {
  public Account {
    data = data.clone();
  }

  @Override
  public byte[] data() {
    return data.clone();
  }
}
