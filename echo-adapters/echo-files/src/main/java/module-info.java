/**
 * CSV, newline-delimited JSON, mappings and epoch folders: the file formats of specification
 * section 10.
 */
module io.echolayer.files {
  requires ch.randelshofer.fastdoubleparser;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.propagation;
  requires transitive io.echolayer.rewards;
  requires transitive io.echolayer.settlement;
  requires static transitive org.jspecify;

  exports io.echolayer.files;
  exports io.echolayer.files.csv;
  exports io.echolayer.files.epoch;
  exports io.echolayer.files.event;
  exports io.echolayer.files.output;
  exports io.echolayer.files.propagation;
  exports io.echolayer.files.settlement;
  exports io.echolayer.files.signal;

  uses io.echolayer.files.signal.ScoreFormat;
}
