package io.echolayer.propagation.loop;

/**
 * The events of one item joined to paths, by position in their order: constant time per event,
 * times the logarithm of the paths that end at the same node.
 */
final class ItemPaths {
  /** Number of the path of each event. */
  final int[] path;

  /** Whether the event starts its path. */
  final boolean[] starts;

  /** Ends of each event, in numbers of the item's own. */
  final int[] source;

  final int[] target;
  final int nodes;
  final int paths;

  private ItemPaths(
      int[] path, boolean[] starts, int[] source, int[] target, int nodes, int paths) {
    this.path = path;
    this.starts = starts;
    this.source = source;
    this.target = target;
    this.nodes = nodes;
    this.paths = paths;
  }

  /** Joins {@code ordered}; {@code local} must have been started for this item. */
  static ItemPaths of(int[] ordered, TrackedEvents events, LocalNumbers local, int maxHops) {
    int length = ordered.length;
    int[] source = new int[length];
    int[] target = new int[length];
    for (int i = 0; i < length; i++) {
      source[i] = local.of(events.source(ordered[i]));
      target[i] = local.of(events.target(ordered[i]));
    }
    OpenPaths open = new OpenPaths(local.size(), length);
    int[] path = new int[length];
    boolean[] starts = new boolean[length];
    int[] hops = new int[length];
    int paths = 0;
    for (int i = 0; i < length; i++) {
      int found = open.poll(source[i]);
      starts[i] = found < 0;
      path[i] = found < 0 ? paths++ : found;
      if (++hops[path[i]] < maxHops) {
        open.add(target[i], path[i]);
      }
    }
    return new ItemPaths(path, starts, source, target, local.size(), paths);
  }

  /** Distinct nodes seen more than once, over all visits. */
  double convergence() {
    int[] visits = new int[nodes];
    for (int i = 0; i < path.length; i++) {
      if (starts[i]) {
        visits[source[i]]++;
      }
      visits[target[i]]++;
    }
    long repeated = 0;
    for (int count : visits) {
      repeated += count > 1 ? 1 : 0;
    }
    long all = (long) path.length + paths;
    return all == 0 ? 0 : (double) repeated / all;
  }

  /** {@link ViralCoefficient} with the creator in numbers of the item's own. */
  double viralCoefficient(int creator) {
    boolean[] reached = new boolean[nodes];
    long byOthers = 0;
    int distinct = 0;
    for (int i = 0; i < path.length; i++) {
      byOthers += source[i] != creator ? 1 : 0;
      if (target[i] != creator && !reached[target[i]]) {
        reached[target[i]] = true;
        distinct++;
      }
    }
    return distinct == 0 ? 0 : (double) byOthers / distinct;
  }
}
