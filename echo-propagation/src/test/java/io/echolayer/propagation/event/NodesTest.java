package io.echolayer.propagation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.PropagationRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodesTest {
  @Test
  void whoIsNotKnownIsAUserWithTheDefaults() {
    Node known = new Node("a", NodeType.CONTENT, 1, 7, 0.25);
    Nodes nodes = Nodes.of(List.of(known), PropagationRules.DEFAULT.node());
    assertThat(nodes.get("a")).isEqualTo(known);
    assertThat(nodes.get("b")).isEqualTo(new Node("b", NodeType.USER, 0.5, 0, 0));
  }

  @Test
  void aNodeIsGivenOnceAndInRange() {
    Node node = new Node("a", NodeType.USER, 0, 0, 1);
    assertThatThrownBy(() -> Nodes.of(List.of(node, node), PropagationRules.DEFAULT.node()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Node("a", NodeType.USER, 1.01, 0, 0))
        .hasMessageStartingWith("influence must lie in 0 to 1");
    assertThatThrownBy(() -> new Node("a", NodeType.USER, 0, -1, 0))
        .hasMessageStartingWith("reach must be at least 0");
    assertThatThrownBy(() -> new Node("a", NodeType.USER, 0, 0, Double.NaN))
        .hasMessageStartingWith("engagementRate must lie in 0 to 1");
  }
}
