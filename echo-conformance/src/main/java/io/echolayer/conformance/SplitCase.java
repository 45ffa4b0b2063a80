package io.echolayer.conformance;

import java.math.BigInteger;
import java.util.List;

/**
 * Units to split by largest remainder: specification section 8.
 *
 * @param id the case
 * @param units what is split, at least 0
 * @param ids who shares, each once
 * @param weights their weights, in the same order; at least 0, one of them above
 */
public record SplitCase(String id, BigInteger units, List<String> ids, List<BigInteger> weights) {
  public SplitCase {
    ids = List.copyOf(ids);
    weights = List.copyOf(weights);
  }
}
