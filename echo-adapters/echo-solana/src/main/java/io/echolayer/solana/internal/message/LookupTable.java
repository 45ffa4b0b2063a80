package io.echolayer.solana.internal.message;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account of addresses that a v0 message names by one byte instead of 32. Immutable.
 *
 * @see Message#v0
 */
public final class LookupTable {
  /** The most addresses that a table holds. */
  public static final int MAX_ADDRESSES = 256;

  private static final int HEADER = 56;
  private static final int TYPE = 1;

  private final PublicKey key;
  private final List<PublicKey> addresses;
  private final Map<PublicKey, Integer> positions = new HashMap<>();

  /**
   * The table at {@code key}.
   *
   * @param addresses in the order of the account, at most 256
   */
  public LookupTable(PublicKey key, List<PublicKey> addresses) {
    if (addresses.size() > MAX_ADDRESSES) {
      throw new InvalidValueException("addresses", "be at most " + MAX_ADDRESSES, addresses.size());
    }
    this.key = Objects.requireNonNull(key);
    this.addresses = List.copyOf(addresses);
    for (int i = 0; i < addresses.size(); i++) {
      positions.putIfAbsent(addresses.get(i), i);
    }
  }

  /**
   * The table that an account's data holds: a header of 56 bytes, then the addresses.
   *
   * @throws InvalidValueException if it is no lookup table
   */
  public static LookupTable read(PublicKey key, byte[] data) {
    if (data.length < HEADER || data[0] != TYPE || (data.length - HEADER) % PublicKey.LENGTH != 0) {
      throw new InvalidValueException("account " + key, "be an address lookup table", "another");
    }
    List<PublicKey> addresses = new ArrayList<>();
    for (int at = HEADER; at < data.length; at += PublicKey.LENGTH) {
      addresses.add(PublicKey.of(Arrays.copyOfRange(data, at, at + PublicKey.LENGTH)));
    }
    return new LookupTable(key, addresses);
  }

  /** The table's account. */
  public PublicKey key() {
    return key;
  }

  /** What it holds, in order. */
  public List<PublicKey> addresses() {
    return addresses;
  }

  /** Whether it holds {@code address}. */
  public boolean holds(PublicKey address) {
    return positions.containsKey(address);
  }

  /** Where {@code address} is, or null if it is not there. */
  @Nullable Integer position(PublicKey address) {
    return positions.get(address);
  }
}
