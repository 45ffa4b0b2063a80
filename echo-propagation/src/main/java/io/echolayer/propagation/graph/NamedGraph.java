package io.echolayer.propagation.graph;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.internal.NameTable;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Graph} whose nodes have names, numbered in the order of their UTF-8 bytes, so that all
 * that is computed over it has the same bits whatever the order of the edges.
 *
 * <p>Immutable and thread safe.
 */
public final class NamedGraph {
  private final NameTable names;
  private final Graph graph;

  private NamedGraph(NameTable names, Graph graph) {
    this.names = names;
    this.graph = graph;
  }

  /** Collects edges between names. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The graph of who passed content on to whom.
   *
   * @param weights the weight of an event, finite and ≥ 0
   */
  public static NamedGraph of(
      Iterable<PropagationEvent> events,
      ToDoubleFunction<PropagationEvent> weights,
      Directions directions) {
    Builder builder = builder();
    for (PropagationEvent event : events) {
      builder.add(event.source(), event.target(), weights.applyAsDouble(event));
    }
    return builder.build(directions);
  }

  /** The graph over numbers. */
  public Graph graph() {
    return graph;
  }

  /** The name of a node. */
  public String name(int node) {
    return names.name(node);
  }

  /**
   * The number of a node.
   *
   * @throws InvalidValueException if there is none of that name
   */
  public int node(String name) {
    int node = names.find(name);
    if (node == NameTable.NONE) {
      throw new InvalidValueException("name", "be of a node of the graph", name);
    }
    return node;
  }

  /** The names of all nodes, in the order of their numbers; cannot be changed. */
  public List<String> names() {
    return new AbstractList<>() {
      @Override
      public String get(int node) {
        return names.name(node);
      }

      @Override
      public int size() {
        return names.size();
      }
    };
  }

  /**
   * To whom a node passed on: the weights of its edges by the names of their targets, in order.
   *
   * @throws InvalidValueException if there is no node of that name
   * @throws IllegalStateException if the graph does not keep that direction
   */
  public SortedMap<String, Double> successors(String name) {
    return neighbours(graph.out(), node(name));
  }

  /**
   * From whom a node received: the weights of its edges by the names of their sources, in order.
   *
   * @throws InvalidValueException if there is no node of that name
   * @throws IllegalStateException if the graph does not keep that direction
   */
  public SortedMap<String, Double> predecessors(String name) {
    return neighbours(graph.in(), node(name));
  }

  private SortedMap<String, Double> neighbours(Adjacency rows, int node) {
    SortedMap<String, Double> weights = new TreeMap<>(Utf8Order.ASCENDING);
    for (int edge = rows.start(node); edge < rows.end(node); edge++) {
      weights.put(names.name(rows.neighbour(edge)), rows.weight(edge));
    }
    return Collections.unmodifiableSortedMap(weights);
  }

  /** Whether {@code other} is the same graph between nodes of the same names. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NamedGraph that
        && graph.equals(that.graph)
        && names().equals(that.names());
  }

  @Override
  public int hashCode() {
    return graph.hashCode();
  }

  /** Collects edges between names, in any order and with repetitions. Not thread safe. */
  public static final class Builder {
    private final NameTable names = NameTable.create();
    private final EdgeList edges = EdgeList.create();

    private Builder() {}

    /** Adds a node, whether or not it gets edges. */
    public Builder add(String name) {
      names.add(Names.id("name", name));
      return this;
    }

    /**
     * Adds an edge.
     *
     * @param weight finite and ≥ 0
     */
    public Builder add(String source, String target, double weight) {
      edges.add(
          names.add(Names.id("source", source)), names.add(Names.id("target", target)), weight);
      return this;
    }

    /** The graph of what was added so far. */
    public NamedGraph build(Directions directions) {
      int[] byName = names.sorted();
      int[] rank = new int[byName.length];
      NameTable ordered = NameTable.create();
      for (int number : byName) {
        rank[number] = ordered.add(names.name(number));
      }
      EdgeList renumbered = EdgeList.withRoomFor(edges.size());
      for (int i = 0; i < edges.size(); i++) {
        renumbered.add(rank[edges.sources()[i]], rank[edges.targets()[i]], edges.weights()[i]);
      }
      return new NamedGraph(ordered, Graph.of(rank.length, renumbered, directions));
    }
  }
}
