package io.echolayer.propagation.loop;

import io.echolayer.core.ruleset.NodeDefaults;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.internal.NameTable;
import java.util.Arrays;

/** Profiles in columns by node number: 29 bytes a node besides its name. */
final class NodeProfiles {
  private final NameTable names = NameTable.create();
  private final HopFormulas formulas;
  private final double[] byDefault;
  private double[] influence = new double[16];
  private double[] reachTerm = new double[16];
  private double[] engagement = new double[16];
  private NodeType[] type = new NodeType[16];
  private boolean[] known = new boolean[16];

  NodeProfiles(NodeDefaults defaults, HopFormulas formulas) {
    this.formulas = formulas;
    this.byDefault =
        new double[] {
          defaults.influence(), formulas.reachTerm(defaults.reach()), defaults.engagementRate()
        };
  }

  /** The number of a node, which has the default profile if it is new. */
  int number(String id) {
    int before = names.size();
    int number = names.add(id);
    if (number == before) {
      useDefault(number);
    }
    return number;
  }

  private void useDefault(int number) {
    if (number == influence.length) {
      int length = number + (number >> 1);
      influence = Arrays.copyOf(influence, length);
      reachTerm = Arrays.copyOf(reachTerm, length);
      engagement = Arrays.copyOf(engagement, length);
      type = Arrays.copyOf(type, length);
      known = Arrays.copyOf(known, length);
    }
    influence[number] = byDefault[0];
    reachTerm[number] = byDefault[1];
    engagement[number] = byDefault[2];
    type[number] = NodeType.USER;
  }

  void put(Node node) {
    int number = number(node.id());
    influence[number] = node.influence();
    reachTerm[number] = formulas.reachTerm(node.reach());
    engagement[number] = node.engagementRate();
    type[number] = node.type();
    known[number] = true;
  }

  boolean isKnown(String id) {
    int number = names.find(id);
    return number != NameTable.NONE && known[number];
  }

  double weight(int source, int target, double strength, boolean withinPlatform) {
    return formulas.weight(
        influence[source],
        reachTerm[source],
        engagement[source],
        engagement[target],
        strength,
        withinPlatform);
  }

  double compatibility(int source, int target) {
    return formulas.compatibility(
        formulas.ofTypes(type[source], type[target]),
        influence[source] - influence[target],
        engagement[source] - engagement[target]);
  }

  String id(int number) {
    return names.name(number);
  }

  int size() {
    return names.size();
  }

  long bytes() {
    return names.bytes() + influence.length * (3L * Double.BYTES + Integer.BYTES + 1);
  }
}
