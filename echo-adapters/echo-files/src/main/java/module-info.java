/**
 * CSV, newline-delimited JSON, mappings and epoch folders: the file formats of specification
 * section 10.
 */
@SuppressWarnings("module") // Internal packages go to modules that are built after this one.
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
  exports io.echolayer.files.epoch;
  exports io.echolayer.files.event;
  exports io.echolayer.files.propagation;
  exports io.echolayer.files.settlement;
  exports io.echolayer.files.signal;
  exports io.echolayer.files.internal to
      io.echolayer.parquet,
      io.echolayer.cli,
      io.echolayer.realdata;
  exports io.echolayer.files.internal.csv to
      io.echolayer.cli,
      io.echolayer.realdata;

  uses io.echolayer.files.signal.ScoreFormat;
}
