package io.echolayer.propagation.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Joins hops to paths. Open paths are kept by their last node, the first created on top, so that a
 * path's end is found without looking at other nodes' paths: constant time per hop, times the
 * logarithm of the paths that end at the same node.
 */
final class PathBuilder {
  private final int maxHops;
  private final List<List<Hop>> paths = new ArrayList<>();
  private final Map<String, PriorityQueue<Integer>> openByEnd = new HashMap<>();

  PathBuilder(int maxHops) {
    this.maxHops = maxHops;
  }

  void add(Hop hop) {
    @Nullable PriorityQueue<Integer> open = openByEnd.get(hop.event().source());
    @Nullable Integer first = open == null ? null : open.poll();
    int path = first == null ? start() : first;
    List<Hop> hops = paths.get(path);
    hops.add(hop);
    if (hops.size() < maxHops) {
      openByEnd.computeIfAbsent(hop.event().target(), end -> new PriorityQueue<>()).add(path);
    }
  }

  private int start() {
    paths.add(new ArrayList<>());
    return paths.size() - 1;
  }

  /** The paths in order of creation. */
  List<PropagationPath> build() {
    List<PropagationPath> built = new ArrayList<>(paths.size());
    for (List<Hop> hops : paths) {
      built.add(PropagationPath.of(hops));
    }
    return built;
  }
}
