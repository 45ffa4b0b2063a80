package io.echolayer.solana.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import io.echolayer.core.store.InMemoryNonces;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.solana.internal.program.AssociatedToken;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalletProofsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00.750Z");
  private static final Signer ADA = Signer.ofSeed(new byte[Signer.SEED_LENGTH]);
  private static final Wallet WALLET = Wallet.of(ADA.publicKey());

  private final WalletProofs proofs = WalletProofs.of("echo.example", new InMemoryNonces());

  @Test
  void theSignedTextIsThis() {
    WalletChallenge challenge =
        new WalletChallenge(
            "echo.example:8080",
            WALLET,
            "0123456789abcdef",
            Instant.parse("2026-01-15T12:00:00Z"),
            Instant.parse("2026-01-15T12:10:00Z"));
    assertThat(challenge.text())
        .isEqualTo(
            "echo.example:8080 wants you to sign in with your Solana account:\n"
                + WALLET.address()
                + "\n\n"
                + "Sign to prove that this wallet is yours. It costs nothing and moves nothing.\n"
                + "\n"
                + "Nonce: 0123456789abcdef\n"
                + "Issued At: 2026-01-15T12:00:00Z\n"
                + "Expiration Time: 2026-01-15T12:10:00Z");
    assertThat(WalletChallenge.parse(challenge.text())).isEqualTo(challenge);
  }

  @Test
  void aProofCountsOnce() {
    String text = proofs.challenge(WALLET, NOW).text();
    assertThat(proofs.verify(text, sign(ADA, text), NOW.plusSeconds(5))).isEqualTo(WALLET);
    refused("nonce must be used once", text, sign(ADA, text), NOW.plusSeconds(6));
    assertThat(proofs.challenge(WALLET, NOW)).isNotEqualTo(proofs.challenge(WALLET, NOW));
  }

  @Test
  void aBadSignatureUsesNothingUp() {
    String text = proofs.challenge(WALLET, NOW).text();
    Signer eve = Signer.ofSeed("e".repeat(32).getBytes(StandardCharsets.UTF_8));
    refused("signature must be that of " + WALLET.address(), text, sign(eve, text), NOW);
    assertThat(proofs.verify(text, sign(ADA, text), NOW)).isEqualTo(WALLET);
  }

  @Test
  void aChangedTextIsNotWhatWasSigned() {
    String text = proofs.challenge(WALLET, NOW).text();
    Ed25519Signature signature = sign(ADA, text);
    refused("challenge must have the form", text + "\n", signature, NOW);
    refused("challenge must have the form", text.replace("costs", "cost"), signature, NOW);
    String shifted = text.replaceAll("(?<=:[0-9]{2})Z", "+00:00");
    refused("challenge must write instants", shifted, signature, NOW);
    String other = proofs.challenge(WALLET, NOW).text();
    refused("signature must be", other, signature, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, 0, 600, domain must be echo.example",
    "echo.example, 1, 600, issued at must not be after the present",
    "echo.example, -600, 0, expiration time must be after the present",
    "echo.example, -601, -1, expiration time must be after the present",
    "echo.example, 0, 601, expiration time must be at most PT10M after the issue"
  })
  void challengesOfOthersAndOtherTimesAreRefused(
      String domain, long issued, long expires, String why) {
    Instant present = Instant.parse("2026-01-15T12:00:00Z");
    String text =
        new WalletChallenge(
                domain,
                WALLET,
                "0123456789abcdef",
                present.plusSeconds(issued),
                present.plusSeconds(expires))
            .text();
    refused(why, text, sign(ADA, text), present);
  }

  @Test
  void theLastInstantCounts() {
    WalletProofs quick = proofs.withLifetime(Duration.ofSeconds(30));
    WalletChallenge challenge = quick.challenge(WALLET, NOW);
    String text = challenge.text();
    Instant last = challenge.expiresAt().minusNanos(1);
    assertThat(quick.verify(text, sign(ADA, text), last)).isEqualTo(WALLET);
  }

  @Test
  void aWalletWithoutAKeyProvesNothing() {
    PublicKey derived =
        AssociatedToken.account(ADA.publicKey(), TokenProgram.SPL_TOKEN, ADA.publicKey());
    String text = proofs.challenge(Wallet.of(derived), NOW).text();
    refused("signature must be that of " + derived, text, sign(ADA, text), NOW);
  }

  private void refused(String why, String text, Ed25519Signature signature, Instant now) {
    assertThatThrownBy(() -> proofs.verify(text, signature, now))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(why);
  }

  private static Ed25519Signature sign(Signer signer, String text) {
    return signer.sign(text.getBytes(StandardCharsets.UTF_8));
  }
}
