/** Propagation events, their weights, Echo Loops, graphs, cascades and influence. */
@SuppressWarnings("module") // Exports to a module that is built after this one.
module io.echolayer.propagation {
  requires transitive io.echolayer.core;
  requires static transitive org.jspecify;

  exports io.echolayer.propagation.cascade;
  exports io.echolayer.propagation.event;
  exports io.echolayer.propagation.graph;
  exports io.echolayer.propagation.influence;
  exports io.echolayer.propagation.internal.authenticity to
      io.echolayer.rewards;
  exports io.echolayer.propagation.loop;
  exports io.echolayer.propagation.store;
}
