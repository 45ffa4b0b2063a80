package io.echolayer.cli;

import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.key.Signer;

/** A treasury that is looked at by who cannot sign for it. */
record WatchOnly(PublicKey publicKey) implements Signer {
  @Override
  public Ed25519Signature sign(byte[] message) {
    throw new IllegalStateException("Only who has the treasury's key signs for it");
  }
}
