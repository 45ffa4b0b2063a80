package io.echolayer.solana.wallet;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.rewards.event.Wallet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user signs to prove that a wallet is theirs. The text is what wallets show, in the form
 * that they know from signing in.
 *
 * @param domain host that asks, with a port where there is one
 * @param nonce 16 to 64 letters and digits
 * @param issuedAt to the second
 * @param expiresAt after {@code issuedAt}, to the second
 */
public record WalletChallenge(
    String domain, Wallet wallet, String nonce, Instant issuedAt, Instant expiresAt) {
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?");
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9]{16,64}");

  private static final String FORM =
      """
      %s wants you to sign in with your Solana account:
      %s

      Sign to prove that this wallet is yours. It costs nothing and moves nothing.

      Nonce: %s
      Issued At: %s
      Expiration Time: %s""";

  private static final Pattern TEXT =
      Pattern.compile(FORM.replace(".", "\\.").replace("%s", "([^\\n]{1,300})"));

  public WalletChallenge {
    if (!DOMAIN.matcher(domain).matches()) {
      throw new InvalidValueException("domain", "be a host such as echo.example", domain);
    }
    if (!NONCE.matcher(nonce).matches()) {
      throw new InvalidValueException("nonce", "be 16 to 64 letters and digits", nonce);
    }
    if (!isWhole(issuedAt) || !isWhole(expiresAt)) {
      throw new InvalidValueException("instants", "be whole seconds", issuedAt + ", " + expiresAt);
    }
    if (!expiresAt.isAfter(issuedAt)) {
      throw new InvalidValueException("expiresAt", "be after " + issuedAt, expiresAt);
    }
  }

  /**
   * Reads a challenge.
   *
   * @throws InvalidValueException if {@code text} is not exactly what {@link #text} gives
   */
  public static WalletChallenge parse(String text) {
    Matcher fields = TEXT.matcher(text);
    if (!fields.matches()) {
      throw new InvalidValueException(
          "challenge", "have the form of a challenge, to the letter", text);
    }
    WalletChallenge read =
        new WalletChallenge(
            fields.group(1),
            new Wallet(fields.group(2)),
            fields.group(3),
            Timestamp.parse("issued at", fields.group(4)),
            Timestamp.parse("expiration time", fields.group(5)));
    if (!read.text().equals(text)) {
      throw new InvalidValueException("challenge", "write instants in UTC, such as Z", text);
    }
    return read;
  }

  /** What is signed, as UTF-8. */
  public String text() {
    return FORM.formatted(
        domain, wallet.address(), nonce, Timestamp.format(issuedAt), Timestamp.format(expiresAt));
  }

  private static boolean isWhole(Instant instant) {
    return instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
