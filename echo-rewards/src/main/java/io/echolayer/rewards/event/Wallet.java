package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import java.util.regex.Pattern;

/**
 * The address that somebody is paid at, in one of two forms: a 32-byte public key in base58, as on
 * Solana, or {@code 0x} and 20 bytes in lower-case hexadecimal, as on chains of the EVM. There is
 * one text for an address. Whether a chain has it is for a gateway to that chain to say.
 *
 * <p>Event logs and the trees of epochs know the first form alone.
 *
 * @param address the text
 */
public record Wallet(String address) {
  private static final String EVM_PREFIX = "0x";
  private static final Pattern EVM = Pattern.compile(EVM_PREFIX + "[0-9a-f]{40}");

  public Wallet {
    if (!PublicKey.isOne(address) && !EVM.matcher(address).matches()) {
      throw new InvalidValueException(
          "wallet",
          "be a 32-byte public key in base58, or 0x and 40 digits of lower-case hexadecimal",
          address);
    }
  }

  /** The wallet whose address is this key. */
  public static Wallet of(PublicKey key) {
    return new Wallet(key.toString());
  }

  /** The wallet of an address in an event log, which must be a key. */
  static Wallet inLog(String address) {
    if (!PublicKey.isOne(address)) {
      throw noKey(address);
    }
    return new Wallet(address);
  }

  /** Refuses an address that an event log cannot have. */
  void requireKey() {
    if (!isKey()) {
      throw noKey(address);
    }
  }

  private static InvalidValueException noKey(String address) {
    return new InvalidValueException("wallet", "be a 32-byte public key in base58", address);
  }

  /** Whether the address is of the first form: a public key. */
  public boolean isKey() {
    return !address.startsWith(EVM_PREFIX);
  }

  /**
   * The key that the address is.
   *
   * @throws InvalidValueException if it is of the other form
   */
  public PublicKey key() {
    return PublicKey.of(address);
  }
}
