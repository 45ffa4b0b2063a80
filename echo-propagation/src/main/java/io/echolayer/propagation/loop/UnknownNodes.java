package io.echolayer.propagation.loop;

/** What to make of an event whose source or target has no profile. */
public enum UnknownNodes {
  /** The node is a user with the default profile, until a profile comes. */
  TAKE_DEFAULT,
  /** The event is refused. */
  REFUSE
}
