package io.echolayer.embedding;

import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.store.InMemoryNonces;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.wallet.WalletChallenge;
import io.echolayer.solana.wallet.WalletProofs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Has a user prove that a wallet is theirs; the code in docs/how-to/pay-on-solana.md. */
public final class ProvenWallet {
  private ProvenWallet() {}

  /** Prints the challenge and the wallet that was proven. */
  public static void main(String[] args) {
    Signer user = Signer.ofSeed(new byte[Signer.SEED_LENGTH]);
    Wallet claimed = Wallet.of(user.publicKey());

    WalletProofs proofs = WalletProofs.of("echo.example", new InMemoryNonces());
    WalletChallenge challenge = proofs.challenge(claimed, Instant.now());
    System.out.println(challenge.text());

    // In the user's browser:
    byte[] text = challenge.text().getBytes(StandardCharsets.UTF_8);
    Ed25519Signature signature = user.sign(text);

    // On the server again; the wallet's owner has signed, once, in time, for this domain.
    Wallet proven = proofs.verify(challenge.text(), signature, Instant.now());
    System.out.println(proven);
  }
}
