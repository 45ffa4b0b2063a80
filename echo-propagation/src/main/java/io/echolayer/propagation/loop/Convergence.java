package io.echolayer.propagation.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Convergence of paths: distinct nodes seen more than once, over all node visits. A path of h hops
 * has h + 1 visits.
 */
final class Convergence {
  private Convergence() {}

  static double of(List<PropagationPath> paths) {
    Map<String, Integer> visits = new HashMap<>();
    int all = 0;
    for (PropagationPath path : paths) {
      visits.merge(path.hops().get(0).event().source(), 1, Integer::sum);
      for (Hop hop : path.hops()) {
        visits.merge(hop.event().target(), 1, Integer::sum);
      }
      all += path.hops().size() + 1;
    }
    long repeated = visits.values().stream().filter(count -> count > 1).count();
    return all == 0 ? 0 : (double) repeated / all;
  }
}
