package io.echolayer.rewards.proof;

import io.echolayer.core.InvalidValueException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A claim on a contract of an EVM chain.
 *
 * @param address 20 bytes
 * @param network number of the network, 0 … 2^256 − 1
 * @param amounts one for each token, 0 … 2^256 − 1
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, equal by its bytes
public record EvmLeaf(byte[] address, BigInteger network, List<BigInteger> amounts) {
  private static final int ADDRESS_LENGTH = 20;
  private static final int MAX_BITS = 256;

  public EvmLeaf {
    if (address.length != ADDRESS_LENGTH) {
      throw new InvalidValueException("address", "have 20 bytes", address.length);
    }
    address = address.clone();
    amounts = List.copyOf(amounts);
    word("network", network);
    amounts.forEach(amount -> word("amount", amount));
  }

  /** A copy of the address. */
  @Override
  public byte[] address() {
    return address.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EvmLeaf that
        && Arrays.equals(address, that.address)
        && network.equals(that.network)
        && amounts.equals(that.amounts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(address), network, amounts);
  }

  private static void word(String field, BigInteger value) {
    if (value.signum() < 0 || value.bitLength() > MAX_BITS) {
      throw new InvalidValueException(field, "lie in 0 to 2^256 - 1", value);
    }
  }
}
