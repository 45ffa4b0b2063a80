package io.echolayer.propagation.event;

/** What a node of the propagation graph stands for. */
public enum NodeType {
  /** A person or account. */
  USER("user"),
  /** A content item. */
  CONTENT("content"),
  /** A platform. */
  PLATFORM("platform");

  private final String id;

  NodeType(String id) {
    this.id = id;
  }

  /** Its name in files, such as {@code user}. It never changes. */
  public String id() {
    return id;
  }
}
