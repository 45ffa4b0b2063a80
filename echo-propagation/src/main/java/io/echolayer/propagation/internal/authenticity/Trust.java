package io.echolayer.propagation.internal.authenticity;

/** How far a user is trusted to be a person of their own. */
@FunctionalInterface
public interface Trust {
  /** Everybody, wholly. */
  Trust EVERYBODY = user -> 1;

  /** The trust of a user, in [0, 1]; of one who is not known, too. */
  double of(String user);
}
