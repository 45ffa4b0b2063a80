package io.echolayer.propagation.cascade;

import io.echolayer.core.internal.Require;

/**
 * The shape of a cascade. No number is negative.
 *
 * @param size adoptions, the publication among them
 * @param people distinct nodes that adopted
 * @param trees trees that the adoptions form; more than 1 where a source had not adopted before
 * @param depth most steps from the root of a tree to one of its adoptions; 0 for a root alone
 * @param breadth most adoptions that are equally many steps from their roots
 * @param structuralVirality mean number of steps between two adoptions of one tree, over all such
 *     pairs; 0 without pairs
 */
public record CascadeMeasures(
    int size, int people, int trees, int depth, int breadth, double structuralVirality) {
  public CascadeMeasures {
    Require.atLeastZero("size", size);
    Require.atLeastZero("people", people);
    Require.atLeastZero("trees", trees);
    Require.atLeastZero("depth", depth);
    Require.atLeastZero("breadth", breadth);
    Require.atLeastZero("structuralVirality", structuralVirality);
  }
}
