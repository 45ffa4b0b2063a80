/** Propagation events, their weights and Echo Loops. */
module io.echolayer.propagation {
  requires transitive io.echolayer.core;
  requires static transitive org.jspecify;

  exports io.echolayer.propagation.event;
  exports io.echolayer.propagation.loop;
}
