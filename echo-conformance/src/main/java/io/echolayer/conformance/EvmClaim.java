package io.echolayer.conformance;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A leaf of an {@code evm} tree: specification section 9.
 *
 * @param address 20 bytes in lower-case hexadecimal
 * @param network number of the network, 0 … 2^256 − 1
 * @param amounts one for each token, 0 … 2^256 − 1
 */
public record EvmClaim(String address, BigInteger network, List<BigInteger> amounts) {
  public EvmClaim {
    amounts = List.copyOf(amounts);
  }

  static EvmClaim of(Row row) {
    String amounts = row.text("amounts");
    return new EvmClaim(
        row.text("address"),
        new BigInteger(row.text("network")),
        amounts.isEmpty()
            ? List.of()
            : Arrays.stream(amounts.split(" ", -1)).map(BigInteger::new).toList());
  }
}
