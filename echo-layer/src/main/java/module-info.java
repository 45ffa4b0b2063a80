/** The front door: scores, epochs and settlements, each in a few calls. */
module io.echolayer.layer {
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.rewards;
  requires transitive io.echolayer.settlement;
  requires static transitive org.jspecify;

  exports io.echolayer.layer;
}
