package io.echolayer.propagation.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.NodeDefaults;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The known nodes by id; any other id is a user with the default profile. */
public final class Nodes {
  private final Map<String, Node> known;
  private final NodeDefaults defaults;

  private Nodes(Map<String, Node> known, NodeDefaults defaults) {
    this.known = known;
    this.defaults = defaults;
  }

  /**
   * These nodes, and a default for all others.
   *
   * @throws InvalidValueException if two nodes have the same id
   */
  public static Nodes of(Collection<Node> nodes, NodeDefaults defaults) {
    Map<String, Node> known = new HashMap<>();
    for (Node node : nodes) {
      if (known.put(node.id(), node) != null) {
        throw new InvalidValueException("id", "be unique among nodes", node.id());
      }
    }
    return new Nodes(known, defaults);
  }

  /** The node of {@code id}. */
  public Node get(String id) {
    @Nullable Node node = known.get(id);
    return node == null ? Node.unknown(id, defaults) : node;
  }
}
