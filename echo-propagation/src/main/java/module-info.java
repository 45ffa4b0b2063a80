/** Propagation events, their weights, Echo Loops, graphs, cascades and influence. */
module io.echolayer.propagation {
  requires transitive com.google.common;
  requires transitive io.echolayer.core;
  requires static transitive org.jspecify;

  exports io.echolayer.propagation.authenticity;
  exports io.echolayer.propagation.cascade;
  exports io.echolayer.propagation.event;
  exports io.echolayer.propagation.graph;
  exports io.echolayer.propagation.influence;
  exports io.echolayer.propagation.loop;
  exports io.echolayer.propagation.name;
  exports io.echolayer.propagation.store;
}
