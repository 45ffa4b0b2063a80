package io.echolayer.solana;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.solana.root.EpochRoot;
import io.echolayer.solana.wallet.WalletChallenge;
import io.echolayer.testing.Golden;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Texts that wallets sign and that the chain keeps, byte for byte. */
class SignedTextsFormatTest {
  private static final Instant AT = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void theChallengeOfAWallet() {
    WalletChallenge challenge =
        new WalletChallenge(
            "echo.example",
            new Wallet("So11111111111111111111111111111111111111112"),
            "AbCdEfGh12345678",
            AT,
            AT.plusSeconds(600));
    Golden.holds("wallet-challenge.txt", challenge.text());
  }

  @Test
  void theMemoOfARoot() {
    Golden.holds("root-memo.txt", new EpochRoot(AT, "0123456789abcdef".repeat(4)).memo());
  }
}
