package io.echolayer.propagation.event;

/** What a node of the propagation graph stands for. */
public enum NodeType {
  /** A person or account. */
  USER,
  /** A content item. */
  CONTENT,
  /** A platform. */
  PLATFORM
}
