package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;

/**
 * The address that a user is paid at: a 32-byte public key in base58.
 *
 * @param address the base58 text, which stands for one key only
 */
public record Wallet(String address) {
  public Wallet {
    if (!isKey(address)) {
      throw new InvalidValueException("wallet", "be a 32-byte public key in base58", address);
    }
  }

  /** The wallet whose address is this key. */
  public static Wallet of(PublicKey key) {
    return new Wallet(key.toString());
  }

  /** The key that the address is. */
  public PublicKey key() {
    return PublicKey.of(address);
  }

  private static boolean isKey(String address) {
    try {
      PublicKey.of(address);
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }
}
