package io.echolayer.propagation.graph;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.graph.AbstractValueGraph;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.EndpointPair;
import io.echolayer.propagation.internal.NameTable;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A graph seen through Guava's interface; nodes and edges come in the order of names. */
final class GraphView extends AbstractValueGraph<String, Double> {
  private final NameTable names;
  private final Adjacency out;
  private final Adjacency in;

  GraphView(NameTable names, Adjacency out, Adjacency in) {
    this.names = names;
    this.out = out;
    this.in = in;
  }

  @Override
  public Set<String> nodes() {
    return new Nodes();
  }

  @Override
  public boolean isDirected() {
    return true;
  }

  @Override
  public boolean allowsSelfLoops() {
    return true;
  }

  @Override
  public ElementOrder<String> nodeOrder() {
    return ElementOrder.insertion();
  }

  @Override
  public Set<String> adjacentNodes(String node) {
    return Sets.union(predecessors(node), successors(node)).immutableCopy();
  }

  @Override
  public Set<String> predecessors(String node) {
    return neighbours(in, required(node));
  }

  @Override
  public Set<String> successors(String node) {
    return neighbours(out, required(node));
  }

  @Override
  public boolean hasEdgeConnecting(String source, String target) {
    return edge(names.find(source), names.find(target)) >= 0;
  }

  @Override
  public Optional<Double> edgeValue(String source, String target) {
    return Optional.ofNullable(edgeValueOrDefault(source, target, null));
  }

  @Override
  public @Nullable Double edgeValueOrDefault(
      String source, String target, @Nullable Double defaultValue) {
    int edge = edge(required(source), required(target));
    return edge < 0 ? defaultValue : (Double) out.weight(edge);
  }

  @Override
  public @Nullable Double edgeValueOrDefault(
      EndpointPair<String> pair, @Nullable Double defaultValue) {
    validateEndpoints(pair);
    return edgeValueOrDefault(pair.nodeU(), pair.nodeV(), defaultValue);
  }

  @Override
  protected long edgeCount() {
    return out.edges();
  }

  private int edge(int source, int target) {
    return source < 0 || target < 0 ? -1 : out.find(source, target);
  }

  private int required(String node) {
    int number = names.find(node);
    if (number == NameTable.NONE) {
      throw new IllegalArgumentException("node must be of this graph, but was " + node);
    }
    return number;
  }

  private Set<String> neighbours(Adjacency rows, int node) {
    return IntStream.range(rows.start(node), rows.end(node))
        .mapToObj(edge -> names.name(rows.neighbour(edge)))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** All names, without a copy of them. */
  private final class Nodes extends AbstractSet<String> {
    @Override
    public Iterator<String> iterator() {
      PrimitiveIterator.OfInt numbers = IntStream.range(0, size()).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return numbers.hasNext();
        }

        @Override
        public String next() {
          return names.name(numbers.nextInt());
        }
      };
    }

    @Override
    public boolean contains(@Nullable Object o) {
      return o instanceof String name && names.find(name) != NameTable.NONE;
    }

    @Override
    public int size() {
      return names.size();
    }
  }
}
