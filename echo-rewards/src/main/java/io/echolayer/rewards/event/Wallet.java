package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.text.Base58;

/**
 * The address that a user is paid at: a 32-byte public key in base58.
 *
 * @param address the base58 text, which stands for one key only
 */
public record Wallet(String address) {
  private static final int KEY_LENGTH = 32;
  private static final int LONGEST_ADDRESS = 44;

  public Wallet {
    if (address.length() > LONGEST_ADDRESS || !isKey(address)) {
      throw new InvalidValueException("wallet", "be a 32-byte public key in base58", address);
    }
  }

  /** The 32 bytes of the public key. */
  public byte[] key() {
    return Base58.decode(address);
  }

  private static boolean isKey(String address) {
    try {
      return Base58.decode(address).length == KEY_LENGTH;
    } catch (InvalidValueException e) {
      return false;
    }
  }
}
