package io.echolayer.propagation.graph;

/** Which rows a graph keeps. */
public enum Directions {
  /** From each node to those it passed on to. */
  OUT,
  /** From each node to those it received from. */
  IN,
  /** Both. */
  BOTH
}
