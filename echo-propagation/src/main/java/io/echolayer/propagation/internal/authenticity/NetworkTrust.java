package io.echolayer.propagation.internal.authenticity;

import io.echolayer.propagation.graph.Adjacency;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.EdgeList;
import io.echolayer.propagation.graph.Graph;
import io.echolayer.propagation.graph.NamedGraph;
import io.echolayer.propagation.influence.EigenTrust;
import io.echolayer.propagation.influence.IterationSettings;
import io.echolayer.propagation.influence.NodeRanks;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Trust that flows from pre-trusted users along propagations, by {@link EigenTrust}:
 *
 * <pre>
 * trust = min(1, rank · pre-trusted users / (1 − damping))
 * </pre>
 *
 * so that a pre-trusted user has 1. Whom one passes items on to, one vouches for; receiving cannot
 * be forged by the receiver, so that identities who only draw edges among themselves have 0.
 *
 * <p>A user is trusted only if {@code vouchers} trusted users have passed something on to them, or
 * they are pre-trusted: one trusted account alone cannot then bring in others. Without that ({@code
 * vouchers} 1), and with as many accounts as vouchers that honest users pass on to, an attacker can
 * bring in any number, whose trust adds up to at most {@code 1 / (1 − damping)} times what flows to
 * the attacker, each capped at 1.
 *
 * <p>Linear time in events per step of EigenTrust; the same bits whatever the order of the events.
 */
public final class NetworkTrust implements Trust {
  private final Map<String, Double> trust;

  private NetworkTrust(Map<String, Double> trust) {
    this.trust = trust;
  }

  /**
   * Trust along events.
   *
   * @param events of all items, in any order; an edge weighs what its events count
   * @param preTrusted at least one user; who passed nothing on may be among them
   * @param damping share of trust that flows on, in [0, 1)
   * @param vouchers ≥ 1
   */
  public static NetworkTrust of(
      Collection<CountedEvent> events,
      Collection<String> preTrusted,
      double damping,
      int vouchers) {
    NamedGraph.Builder builder = NamedGraph.builder();
    preTrusted.forEach(builder::add);
    for (CountedEvent counted : events) {
      builder.add(counted.event().source(), counted.event().target(), counted.fraction());
    }
    NamedGraph named = builder.build(Directions.OUT);
    int[] seeds = preTrusted.stream().mapToInt(named::node).toArray();
    Graph graph = named.graph().withoutSelfEdges();
    boolean[] vouched = vouched(graph.out(), seeds, vouchers);
    NodeRanks ranking =
        EigenTrust.of(IterationSettings.DEFAULT.withDamping(damping))
            .trust(among(vouched, graph.out()), seeds);
    Map<String, Double> trust = new HashMap<>();
    for (int node = 0; node < vouched.length; node++) {
      if (vouched[node]) {
        trust.put(named.name(node), Math.min(1, ranking.rank(node) * seeds.length / (1 - damping)));
      }
    }
    for (int seed : seeds) {
      trust.put(named.name(seed), 1.0);
    }
    return new NetworkTrust(trust);
  }

  @Override
  public double of(String user) {
    return trust.getOrDefault(user, 0.0);
  }

  /** The seeds, and whoever enough of those already found have passed on to, until nobody joins. */
  private static boolean[] vouched(Adjacency out, int[] seeds, int vouchers) {
    boolean[] found = new boolean[out.nodes()];
    int[] votes = new int[out.nodes()];
    Deque<Integer> next = new ArrayDeque<>();
    for (int seed : seeds) {
      found[seed] = true;
      next.add(seed);
    }
    while (!next.isEmpty()) {
      int node = next.remove();
      for (int edge = out.start(node); edge < out.end(node); edge++) {
        int target = out.neighbour(edge);
        if (++votes[target] >= vouchers && !found[target]) {
          found[target] = true;
          next.add(target);
        }
      }
    }
    return found;
  }

  private static Graph among(boolean[] vouched, Adjacency out) {
    EdgeList edges = EdgeList.withRoomFor(out.edges());
    for (int node = 0; node < out.nodes(); node++) {
      for (int edge = out.start(node); vouched[node] && edge < out.end(node); edge++) {
        if (vouched[out.neighbour(edge)]) {
          edges.add(node, out.neighbour(edge), out.weight(edge));
        }
      }
    }
    return Graph.of(out.nodes(), edges, Directions.IN);
  }
}
