package io.echolayer.conformance;

import java.util.List;

/**
 * Claims to make a tree of.
 *
 * @param <C> a claim, as the encoding knows one
 * @param id the case
 * @param claims in no order
 */
public record TreeCase<C>(String id, List<C> claims) {
  public TreeCase {
    claims = List.copyOf(claims);
  }
}
