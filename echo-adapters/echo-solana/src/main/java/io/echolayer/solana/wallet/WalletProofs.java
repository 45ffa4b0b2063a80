package io.echolayer.solana.wallet;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.Base58;
import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import io.echolayer.core.store.NonceStore;
import io.echolayer.rewards.event.Wallet;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Checks that who claims a wallet has its key: they sign a challenge, which counts once and not for
 * long. Safe for use by several threads.
 *
 * <pre>{@code
 * WalletProofs proofs = WalletProofs.of("echo.example", nonces);
 * WalletChallenge challenge = proofs.challenge(wallet, clock.instant());
 * // the wallet signs challenge.text()
 * Wallet proven = proofs.verify(challenge.text(), signature, clock.instant());
 * }</pre>
 */
public final class WalletProofs {
  /** For how long a challenge can be answered, unless told otherwise. */
  public static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(10);

  private static final int NONCE_BYTES = 24;

  private final String domain;
  private final Duration lifetime;
  private final NonceStore nonces;
  private final SecureRandom random = new SecureRandom();

  private WalletProofs(String domain, Duration lifetime, NonceStore nonces) {
    this.domain = domain;
    this.lifetime = lifetime;
    this.nonces = nonces;
  }

  /**
   * The proofs that {@code domain} accepts.
   *
   * @param nonces shared by all who accept proofs for the domain
   */
  public static WalletProofs of(String domain, NonceStore nonces) {
    return new WalletProofs(domain, DEFAULT_LIFETIME, nonces);
  }

  /**
   * With another lifetime of challenges.
   *
   * @param duration at least a second
   */
  public WalletProofs withLifetime(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new InvalidValueException("lifetime", "be at least a second", duration);
    }
    return new WalletProofs(domain, duration, nonces);
  }

  /** A new challenge for whoever says that {@code wallet} is theirs. */
  public WalletChallenge challenge(Wallet wallet, Instant now) {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    return new WalletChallenge(
        domain,
        wallet,
        Base58.encode(bytes),
        issuedAt,
        issuedAt.plus(lifetime).truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * The wallet that {@code signature} proves. A proof counts once, also if this is called twice at
   * the same time; a signature that does not hold uses nothing up.
   *
   * @param text the challenge that was signed, to the letter
   * @throws InvalidValueException if the challenge is another domain's, not yet or no longer valid,
   *     or valid for longer than allowed, if the wallet is no key, if the signature is not the
   *     wallet's, or if it counted already
   */
  public Wallet verify(String text, Ed25519Signature signature, Instant now) {
    WalletChallenge challenge = WalletChallenge.parse(text);
    requireOurs(challenge, now);
    PublicKey key = challenge.wallet().key();
    if (!key.verify(text.getBytes(StandardCharsets.UTF_8), signature)) {
      throw new InvalidValueException(
          "signature", "be that of " + key + " over the challenge", signature);
    }
    if (!nonces.use(challenge.nonce(), challenge.expiresAt(), now)) {
      throw new InvalidValueException(
          "nonce", "be used once", challenge.nonce(), "Ask for a new challenge and sign that.");
    }
    return challenge.wallet();
  }

  private void requireOurs(WalletChallenge challenge, Instant now) {
    if (!challenge.domain().equals(domain)) {
      throw new InvalidValueException("domain", "be " + domain, challenge.domain());
    }
    if (now.isBefore(challenge.issuedAt())) {
      throw new InvalidValueException(
          "issued at", "not be after the present (" + now + ")", challenge.issuedAt());
    }
    if (!now.isBefore(challenge.expiresAt())) {
      throw new InvalidValueException(
          "expiration time",
          "be after the present (" + now + ")",
          challenge.expiresAt(),
          "Ask for a new challenge and sign that.");
    }
    if (challenge.issuedAt().plus(lifetime).isBefore(challenge.expiresAt())) {
      throw new InvalidValueException(
          "expiration time", "be at most " + lifetime + " after the issue", challenge.expiresAt());
    }
  }
}
