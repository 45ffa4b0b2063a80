package io.echolayer.propagation.graph;

/** One depth-first search over all nodes, with its own stack. */
final class TarjanSearch {
  private final Adjacency edges;

  /** 0 for a node not yet seen, then its number in the order of visits from 1. */
  private final int[] visit;

  /** The earliest visit that a node leads back to. */
  private final int[] low;

  private final int[] nextEdge;

  /** The nodes from the root of the search to the one it stands at. */
  private final int[] way;

  /** Nodes visited whose component is not yet complete. */
  private final int[] open;

  private final int[] component;
  private int wayLength;
  private int openLength;
  private int visits;
  private int count;

  TarjanSearch(Adjacency edges) {
    this.edges = edges;
    int nodes = edges.nodes();
    visit = new int[nodes];
    low = new int[nodes];
    nextEdge = new int[nodes];
    way = new int[nodes];
    open = new int[nodes];
    component = new int[nodes];
  }

  /** A number below the number of nodes for each node's component. */
  int[] components() {
    for (int root = 0; root < component.length; root++) {
      if (visit[root] == 0) {
        enter(root);
        while (wayLength > 0) {
          step(way[wayLength - 1]);
        }
      }
    }
    return component;
  }

  private void enter(int node) {
    visit[node] = ++visits;
    low[node] = visits;
    nextEdge[node] = edges.start(node);
    component[node] = -1;
    way[wayLength++] = node;
    open[openLength++] = node;
  }

  private void step(int node) {
    int end = edges.end(node);
    while (nextEdge[node] < end) {
      int to = edges.neighbour(nextEdge[node]++);
      if (visit[to] == 0) {
        enter(to);
        return;
      }
      if (component[to] < 0) {
        low[node] = Math.min(low[node], visit[to]);
      }
    }
    leave(node);
  }

  private void leave(int node) {
    wayLength--;
    if (wayLength > 0) {
      int before = way[wayLength - 1];
      low[before] = Math.min(low[before], low[node]);
    }
    if (low[node] == visit[node]) {
      int member;
      do {
        member = open[--openLength];
        component[member] = count;
      } while (member != node);
      count++;
    }
  }
}
